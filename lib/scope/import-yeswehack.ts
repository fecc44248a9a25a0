import { z } from 'zod';
import type { PlatformProgramme, PlatformRule } from './build-platform-list.ts';
import type { AssetKind } from './find-refusal.ts';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes } from './import-programmes.ts';

const target = z.object({ target: z.string(), type: z.string().nullish() });

const programme = z.object({
  id: z.string(),
  name: z.string(),
  targets: z.object({ in_scope: z.array(target), out_of_scope: z.array(target) }),
});

/**
 * Reads YesWeHack programmes as the public lists keep them; what they do not list is out of scope.
 * @source arkadiyt/bounty-targets-data, data/yeswehack_data.json, read 2026-11-22
 */
export const yeswehackImporter: ScopeImporter = {
  format: 'yeswehack',
  detect: (value) => hasEntryWith(value, ['disabled', 'managed', 'targets']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme({ id, name, targets }: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'yeswehack',
    handle: id,
    name,
    unlisted: 'out',
    rules: [
      ...targets.in_scope.map((entry) => readRule(entry, 'in')),
      ...targets.out_of_scope.map((entry) => readRule(entry, 'out')),
    ],
  };
}

function readRule(entry: z.infer<typeof target>, state: 'in' | 'out'): PlatformRule {
  return { pattern: entry.target, state, asset: readAsset(entry.type ?? '') };
}

function readAsset(type: string): AssetKind {
  return type.startsWith('mobile-application') ? 'app' : 'web';
}
