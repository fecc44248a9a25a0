import { expect, test } from 'vitest';
import { buildSourceId } from '../../../lib/policy/build-source-id.ts';
import type { SourceOrigin } from '../../../lib/policy/programme-source.ts';
import { readSource } from '../../../lib/policy/read-source.ts';
import { writeDocument, writeHackerone } from './source-fixtures.ts';

const document = writeDocument('Beta', 'b.example');
const list = writeHackerone('acme', ['acme.com']);

test.each<[string, string, SourceOrigin, string]>([
  ['a programme', document, { kind: 'added', fileName: 'x.json' }, 'beta'],
  [
    'a list with a file name',
    list,
    { kind: 'added', fileName: 'H1 Data.json' },
    'list-hackerone-h1-data-json',
  ],
  ['a pasted list', list, { kind: 'added' }, 'list-hackerone-1-2-3'],
  [
    'a policy that was looked up',
    document,
    { kind: 'lookup', host: 'b.example', url: 'https://b.example/' },
    'lookup-b.example',
  ],
  ['a subscribed list', list, { kind: 'subscription', url: 'https://b.example/' }, 'list-1-2-3'],
  ['a managed document', document, { kind: 'managed' }, 'managed:1-2-3'],
])('%s', (_what, text, origin, id) => {
  const outcome = readSource({ text, origin });
  expect(outcome.kind === 'read' && buildSourceId(outcome, origin, '1-2-3')).toBe(id);
});
