import { bugcrowdImporter } from './import-bugcrowd.ts';
import { burpImporter } from './import-burp.ts';
import { caidoImporter } from './import-caido.ts';
import { diodbImporter } from './import-diodb.ts';
import { federacyImporter } from './import-federacy.ts';
import { hackeroneApiImporter } from './import-hackerone-api.ts';
import { hackeroneCsvImporter } from './import-hackerone-csv.ts';
import { hackeroneImporter } from './import-hackerone.ts';
import { intigritiImporter } from './import-intigriti.ts';
import { plainListImporter } from './import-plain-list.ts';
import { scopeLinesImporter } from './import-scope-lines.ts';
import { yeswehackImporter } from './import-yeswehack.ts';
import { zapImporter } from './import-zap.ts';
import type { ScopeImporter } from './importer.ts';

/** Every format that can be imported; the first one that recognises a value reads it. */
export const importers: readonly ScopeImporter[] = [
  hackeroneImporter,
  bugcrowdImporter,
  intigritiImporter,
  yeswehackImporter,
  federacyImporter,
  hackeroneApiImporter,
  hackeroneCsvImporter,
  diodbImporter,
  burpImporter,
  zapImporter,
  caidoImporter,
  scopeLinesImporter,
  plainListImporter,
];

/** Finds the importer for a value by its content: parsed JSON, or the text itself where it is no JSON. */
export function detectFormat(value: unknown): ScopeImporter | undefined {
  return importers.find(({ detect }) => detect(value));
}
