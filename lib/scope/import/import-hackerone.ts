import { z } from 'zod';
import { hackeroneAsset, readHackeroneRule } from './hackerone-rule.ts';
import type { ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes, readTargets } from './import-programmes.ts';

const programme = z.object({
  handle: z.string(),
  name: z.string(),
  targets: z.object({ in_scope: z.array(hackeroneAsset), out_of_scope: z.array(hackeroneAsset) }),
});

/**
 * Reads HackerOne programmes as the public lists keep them.
 * @source arkadiyt/bounty-targets-data, data/hackerone_data.json, read 2026-11-22
 */
export const hackeroneImporter: ScopeImporter = {
  format: 'hackerone',
  detect: (value) => hasEntryWith(value, ['handle', 'submission_state', 'targets']),
  importLists: (value) =>
    importProgrammes(value, programme, ({ handle, name, targets }) => ({
      format: 'hackerone',
      handle,
      name,
      unlisted: 'unknown',
      rules: readTargets(targets, readHackeroneRule),
    })),
};
