import { readFileSync } from 'node:fs';
import { buildPlatformList } from '../../../lib/scope/import/build-platform-list.ts';
import { importScopeText } from '../../../lib/scope/import/import-scope-text.ts';
import type { ImportedProgramme } from '../../../lib/scope/import/importer.ts';
import type { ScopeList } from '../../../lib/scope/scope-list.ts';

/** A platform's list of Acme with the given strings. */
export function buildPlatform(rules: {
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly unlisted?: ScopeList['unlisted'];
}): ScopeList {
  return buildPlatformList({
    format: 'hackerone',
    handle: 'acme',
    name: 'Acme',
    unlisted: rules.unlisted ?? 'unknown',
    rules: [
      ...(rules.in ?? []).map((pattern) => ({ pattern, state: 'in' as const, asset: 'web' as const })),
      ...(rules.out ?? []).map((pattern) => ({ pattern, state: 'out' as const, asset: 'web' as const })),
    ],
  }).list;
}

const textFixtures: ReadonlyMap<string, string> = new Map([
  ['hackerone-csv', 'hackerone-csv.csv'],
  ['zap', 'zap.xml'],
  ['scope-lines', 'scope-lines.scope'],
]);

/** The text of one format's fixture: its real fields, invented hosts. */
export function readFixture(format: string): string {
  const file = textFixtures.get(format) ?? `${format}.json`;
  return readFileSync(new URL(`../../fixtures/scope/${file}`, import.meta.url), 'utf8');
}

/** Imports a text that must be readable. */
export function importFirst(written: string): ImportedProgramme {
  const outcome = importScopeText(written);
  const first = outcome.kind === 'imported' ? outcome.programmes[0] : undefined;
  if (!first) throw new Error('The fixture was not imported.');
  return first;
}
