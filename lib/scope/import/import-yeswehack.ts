import { createTargetImporter } from './create-target-importer.ts';

/**
 * Reads YesWeHack programmes as the public lists keep them; what they do not list is out of scope.
 * @source arkadiyt/bounty-targets-data, data/yeswehack_data.json, read 2026-11-22
 */
export const yeswehackImporter = createTargetImporter({
  format: 'yeswehack',
  keys: ['disabled', 'managed', 'targets'],
  unlisted: 'out',
  isApp: (type) => type.startsWith('mobile-application'),
});
