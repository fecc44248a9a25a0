import { readKeptSource, type KeptSource } from '../../../lib/policy/kept-source.ts';
import type { Programme } from '../../../lib/policy/programme.ts';
import type { ProgrammeSource } from '../../../lib/policy/programme-source.ts';
import { buildFrom, minimalDocument } from './policy-fixtures.ts';

/** A kept document; without a text the least CVD Policy 0.2 document. */
export function buildSource(change: Partial<ProgrammeSource> = {}): ProgrammeSource {
  return {
    id: 'acme',
    format: 'cvd-0.2',
    text: JSON.stringify(minimalDocument),
    addedAt: '2026-11-22T10:00:00.000Z',
    origin: { kind: 'added', fileName: 'cvd.json' },
    ...change,
  };
}

/** The same, read. */
export function buildKept(change: Partial<ProgrammeSource> = {}): KeptSource {
  return readKeptSource(buildSource(change));
}

/** The least CVD Policy 0.2 document of another organisation, which decides about one host. */
export function writeDocument(name: string, pattern: string): string {
  const web = [{ pattern, state: 'in' }];
  return JSON.stringify({
    ...minimalDocument,
    organization: { name },
    scope: { ...minimalDocument.scope, web },
  });
}

/** A complete programme as it ships. */
export const builtIn: Programme = buildFrom({ organization: { name: 'Built In' } });

/** The text of a HackerOne list with one programme. */
export function writeHackerone(handle: string, hosts: readonly string[]): string {
  return JSON.stringify([
    {
      handle,
      name: handle,
      submission_state: 'open',
      targets: { in_scope: hosts.map(buildTarget), out_of_scope: [] },
    },
  ]);
}

function buildTarget(host: string): object {
  return { asset_identifier: host, asset_type: 'URL' };
}
