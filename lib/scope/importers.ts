import { bugcrowdImporter } from './import-bugcrowd.ts';
import { federacyImporter } from './import-federacy.ts';
import { hackeroneImporter } from './import-hackerone.ts';
import { intigritiImporter } from './import-intigriti.ts';
import { plainListImporter } from './import-plain-list.ts';
import { yeswehackImporter } from './import-yeswehack.ts';
import type { ScopeImporter } from './importer.ts';

/** Every format that can be imported; the first one that recognises a value reads it. */
export const importers: readonly ScopeImporter[] = [
  hackeroneImporter,
  bugcrowdImporter,
  intigritiImporter,
  yeswehackImporter,
  federacyImporter,
  plainListImporter,
];

/** Finds the importer for a value by its content: parsed JSON, or the text itself where it is no JSON. */
export function detectFormat(value: unknown): ScopeImporter | undefined {
  return importers.find(({ detect }) => detect(value));
}
