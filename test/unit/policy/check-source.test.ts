import { expect, test } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { checkSource } from '../../../lib/policy/check-source.ts';
import type { KeptSource } from '../../../lib/policy/kept-source.ts';
import { builtIn, buildKept, writeDocument, writeHackerone } from './source-fixtures.ts';

const kept = buildKept();
const open = { ...builtIn, openFields: ['scope.web'] as const };
const impostor = { text: writeDocument('Built In', 'evil.example'), id: 'built-in' };

interface Row {
  readonly what: string;
  readonly candidate: KeptSource;
  readonly built?: typeof builtIn;
  readonly problem?: RegExp;
}

test.each<Row>([
  { what: 'another programme', candidate: buildKept({ id: 'b', text: writeDocument('Beta', 'b.example') }) },
  { what: 'a newer one of the same document', candidate: buildKept({ addedAt: '2026-11-23T10:00:00.000Z' }) },
  {
    what: 'a list',
    candidate: buildKept({ id: 'list-1', format: 'hackerone', text: writeHackerone('acme', ['acme.com']) }),
  },
  { what: 'one that completes an open built-in one', candidate: buildKept(impostor), built: open },
  {
    what: 'a complete built-in one by the organisation',
    candidate: buildKept({ ...impostor, origin: { kind: 'managed' } }),
  },
  {
    what: 'one in the place of a complete built-in one',
    candidate: buildKept(impostor),
    problem: /Built In is built in/,
  },
  {
    what: 'one of another name in the place of a complete built-in one',
    candidate: buildKept(impostor),
    built: { ...builtIn, name: 'Known' },
    problem: /Known is built in/,
  },
  {
    what: 'the same programme from elsewhere',
    candidate: buildKept({ id: 'acme-again', origin: { kind: 'added', fileName: 'copy.json' } }),
    problem: /already kept from cvd\.json/,
  },
  {
    what: 'one that was looked up, because it is named after its host and takes the place of nobody',
    candidate: buildKept({
      ...impostor,
      id: 'lookup-evil.example',
      origin: { kind: 'lookup', host: 'evil.example', url: 'https://evil.example/cvd.json' },
    }),
  },
  { what: 'what cannot be read', candidate: buildKept({ text: '{}' }), problem: /./ },
])('$what', ({ candidate, built = builtIn, problem = /^$/ }) => {
  const problems = checkSource(candidate, [built], [kept]).map(say).join(' ');
  expect(problems).toMatch(problem);
});
