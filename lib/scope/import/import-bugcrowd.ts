import { z } from 'zod';
import { phrase } from '../../base/text.ts';
import type { PlatformProgramme, PlatformRule } from './build-platform-list.ts';
import type { AssetKind } from '../rule/find-refusal.ts';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes, readTargets } from './import-programmes.ts';
import { parseRule } from '../rule/parse-rule.ts';

const target = z.object({
  type: z.string().nullish(),
  target: z.string().nullish(),
  uri: z.string().nullish(),
  name: z.string().nullish(),
  ipAddress: z.string().nullish(),
});

const programme = z.object({
  name: z.string(),
  url: z.string(),
  targets: z.object({ in_scope: z.array(target), out_of_scope: z.array(target) }),
});

const assets: ReadonlyMap<string, AssetKind> = new Map([
  ['ios', 'app'],
  ['android', 'app'],
  ['hardware', 'thing'],
  ['iot', 'thing'],
]);

/**
 * Reads Bugcrowd programmes as the public lists keep them.
 * @source arkadiyt/bounty-targets-data, data/bugcrowd_data.json, read 2026-11-22
 */
export const bugcrowdImporter: ScopeImporter = {
  format: 'bugcrowd',
  detect: (value) => hasEntryWith(value, ['managed_by_bugcrowd', 'targets']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme({ name, url, targets }: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'bugcrowd',
    handle: url.replace(/\/+$/, '').split('/').at(-1) || name,
    name,
    unlisted: 'unknown',
    rules: readTargets(targets, readRule),
  };
}

function readRule(entry: z.infer<typeof target>, state: 'in' | 'out'): PlatformRule {
  const asset = assets.get(entry.type ?? '') ?? 'web';
  const name = entry.name ?? '';
  const address = entry.uri || entry.target || entry.ipAddress || name;
  // the link of `*.a.com` is https://a.com/, which would lose the star
  const isNameTheRule =
    name.includes('*') &&
    !address.includes('*') &&
    parseRule({ pattern: name, state }, asset).kind === 'rules';
  const doubt = address === '' ? undefined : phrase('scope_doubt_two_names', name);
  return isNameTheRule
    ? { pattern: name, state, asset, note: address, doubt }
    : { pattern: address, state, asset, note: name === address ? undefined : name };
}
