import { createTargetImporter } from './create-target-importer.ts';

/**
 * Reads Federacy programmes as the public lists keep them.
 * @source arkadiyt/bounty-targets-data, data/federacy_data.json, read 2026-11-22
 */
export const federacyImporter = createTargetImporter({
  format: 'federacy',
  keys: ['offers_awards', 'targets'],
  unlisted: 'unknown',
  isApp: (type) => type === 'mobile',
});
