import { z } from 'zod';
import type { PlatformProgramme, PlatformRule } from './build-platform-list.ts';
import type { AssetKind } from '../rule/find-refusal.ts';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes, readTargets } from './import-programmes.ts';

const target = z.object({
  type: z.string().nullish(),
  endpoint: z.string(),
  description: z.string().nullish(),
  impact: z.string().nullish(),
});

const programme = z.object({
  name: z.string(),
  handle: z.string(),
  targets: z.object({ in_scope: z.array(target), out_of_scope: z.array(target) }),
});

const assets: ReadonlyMap<string, AssetKind> = new Map([
  ['ios', 'app'],
  ['android', 'app'],
  ['device', 'thing'],
]);

/**
 * Reads Intigriti programmes as the public lists keep them; what they do not list is out of scope.
 * @source arkadiyt/bounty-targets-data, data/intigriti_data.json, read 2026-11-22
 */
export const intigritiImporter: ScopeImporter = {
  format: 'intigriti',
  detect: (value) => hasEntryWith(value, ['company_handle', 'targets']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme({ handle, name, targets }: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'intigriti',
    handle,
    name,
    unlisted: 'out',
    rules: readTargets(targets, readRule),
  };
}

function readRule(entry: z.infer<typeof target>, listed: 'in' | 'out'): PlatformRule {
  return {
    pattern: entry.endpoint,
    state: entry.impact === 'Out of scope' ? 'out' : listed,
    asset: assets.get(entry.type ?? '') ?? 'web',
    note: entry.description ?? undefined,
  };
}
