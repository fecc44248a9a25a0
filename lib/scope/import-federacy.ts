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
 * Reads Federacy programmes as the public lists keep them.
 * @source arkadiyt/bounty-targets-data, data/federacy_data.json, read 2026-11-22
 */
export const federacyImporter: ScopeImporter = {
  format: 'federacy',
  detect: (value) => hasEntryWith(value, ['offers_awards', 'targets']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme({ id, name, targets }: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'federacy',
    handle: id,
    name,
    unlisted: 'unknown',
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
  return type === 'mobile' ? 'app' : 'web';
}
