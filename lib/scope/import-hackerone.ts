import { z } from 'zod';
import type { PlatformProgramme, PlatformRule } from './build-platform-list.ts';
import type { AssetKind } from './find-refusal.ts';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes, readTargets } from './import-programmes.ts';

const target = z.object({
  asset_identifier: z.string(),
  asset_type: z.string().nullish(),
  eligible_for_submission: z.boolean().nullish(),
  instruction: z.string().nullish(),
});

const programme = z.object({
  handle: z.string(),
  name: z.string(),
  targets: z.object({ in_scope: z.array(target), out_of_scope: z.array(target) }),
});

const assets: ReadonlyMap<string, AssetKind> = new Map([
  ['GOOGLE_PLAY_APP_ID', 'app'],
  ['APPLE_STORE_APP_ID', 'app'],
  ['WINDOWS_APP_STORE_APP_ID', 'app'],
  ['TESTFLIGHT', 'app'],
  ['OTHER_APK', 'app'],
  ['OTHER_IPA', 'app'],
  ['SOURCE_CODE', 'source'],
  ['DOWNLOADABLE_EXECUTABLES', 'thing'],
  ['HARDWARE', 'thing'],
  ['SMART_CONTRACT', 'thing'],
  ['AI_MODEL', 'thing'],
]);

// gsa_vdp `*.cloud.gov`: eligible, and "Only the subdomains explicitly listed are in scope"
const restriction = /\bonly\b[^.]{0,80}\blisted\b/i;

/**
 * Reads HackerOne programmes as the public lists keep them.
 * @source arkadiyt/bounty-targets-data, data/hackerone_data.json, read 2026-11-22
 */
export const hackeroneImporter: ScopeImporter = {
  format: 'hackerone',
  detect: (value) => hasEntryWith(value, ['handle', 'submission_state', 'targets']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme({ handle, name, targets }: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'hackerone',
    handle,
    name,
    unlisted: 'unknown',
    rules: readTargets(targets, readRule),
  };
}

function readRule(entry: z.infer<typeof target>, listed: 'in' | 'out'): PlatformRule {
  const note = entry.instruction ?? undefined;
  return {
    pattern: entry.asset_identifier,
    state: entry.eligible_for_submission === false ? 'out' : listed,
    asset: assets.get(entry.asset_type ?? '') ?? 'web',
    note,
    isStarRestricted: note !== undefined && restriction.test(note),
  };
}
