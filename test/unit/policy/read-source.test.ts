import { describe, expect, test } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { readSource, type SourceOutcome } from '../../../lib/policy/read-source.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';
import { draftPolicy, withWeb } from './draft-v1/draft-fixtures.ts';
import { minimalDocument } from './policy-fixtures.ts';
import { writeHackerone } from './source-fixtures.ts';

const added = { kind: 'added' } as const;

function read(text: string, format?: string): SourceOutcome {
  return readSource({ text, format, origin: added });
}

function explain(outcome: SourceOutcome): string {
  return outcome.kind === 'refused' ? outcome.problems.map(say).join(' ') : '';
}

describe('recognises a text by its content', () => {
  test.each([
    ['CVD Policy 0.2', JSON.stringify(minimalDocument), 'cvd-0.2'],
    ['CVD Policy 0.1', JSON.stringify({ ...minimalDocument, cvd_policy: '0.1' }), 'cvd-0.1'],
    ['CVD Policy 1', JSON.stringify(draftPolicy), 'cvd-1'],
    ['HackerOne', writeHackerone('acme', ['acme.com']), 'hackerone'],
    ['a plain list', 'shop.acme.com\n!old.acme.com\n', 'plain'],
    ['a policy after a byte order mark', `\uFEFF${JSON.stringify(minimalDocument)}`, 'cvd-0.2'],
  ])('%s', (_what, text, format) => {
    const outcome = read(text);
    expect(outcome).toMatchObject({ kind: 'read', format, lists: [{ list: { format } }] });
  });

  test('a named format is the one that reads', () => {
    expect(read('{"a": 1}', 'hackerone')).toMatchObject({ kind: 'refused' });
    expect(read(writeHackerone('acme', ['acme.com']), 'hackerone')).toMatchObject({ format: 'hackerone' });
    expect(read(JSON.stringify(minimalDocument), 'cvd')).toMatchObject({ format: 'cvd-0.2' });
    expect(read('shop.acme.com', 'cvd')).toMatchObject({ kind: 'refused' });
  });
});

describe('what it comes to', () => {
  test('a policy is a programme and its list, with the rules that could not be read', () => {
    const web = [...minimalDocument.scope.web, { pattern: '*.com', state: 'in' }];
    const outcome = read(JSON.stringify({ ...minimalDocument, scope: { ...minimalDocument.scope, web } }));
    expect(outcome).toMatchObject({
      programmes: [{ name: minimalDocument.organization.name }],
      lists: [{ summary: { parsedCount: 1, refused: [{ published: { pattern: '*.com' } }] } }],
    });
  });

  test('a version 1 policy that was looked up judges its host alone, an added one every host it lists', () => {
    const text = JSON.stringify(withWeb({}, { id: 'other', host: 'other.com' }));
    const url = 'https://acme.com/.well-known/security.txt';
    const lookedUp = readSource({ text, origin: { kind: 'lookup', host: 'acme.com', url } });
    expect(judge(lookedUp, 'https://acme.com/')).toBe('in');
    expect(judge(lookedUp, 'https://other.com/')).toBe('unknown');
    expect(judge(read(text), 'https://other.com/')).toBe('in');
  });

  test('an entry that is no programme is named and the others are read', () => {
    const [programme]: unknown[] = JSON.parse(writeHackerone('acme', ['acme.com']));
    expect(read(JSON.stringify([programme, { handle: 7 }]))).toMatchObject({
      lists: [{ list: { programmeName: 'acme' } }],
      skipped: [{ key: 'scope_import_programme_damaged' }],
    });
  });
});

describe('refuses with a sentence', () => {
  test.each([
    ['nothing', '', undefined],
    ['a page', '<!doctype html><title>Not a policy</title>', undefined],
    ['damaged JSON', '{"cvd_policy": ', undefined],
    ['20,000 levels', '['.repeat(20_000) + ']'.repeat(20_000), undefined],
    ['20,000 levels that are called a policy', '['.repeat(20_000), 'cvd'],
    ['more than a list may have', JSON.stringify(Array.from({ length: 100_000 }, () => 'a.com')), undefined],
    ['more lines than a list may have', 'a.com\n'.repeat(100_000), undefined],
    ['another version', '{"cvd_policy":"0.9"}', undefined],
    ['a format that nobody knows', 'a.com', 'no-such-format'],
    ['a prototype as policy', '{"__proto__":{"cvd_policy":"0.2"}}', undefined],
  ])('%s', (_what, text, format) => {
    expect(explain(read(text, format))).toMatch(/\w+ \w+.*\./);
  });

  test('a policy with a member called __proto__', () => {
    const text = JSON.stringify(minimalDocument).replace('{', '{"__proto__":{"organization":{"name":"x"}},');
    expect(explain(read(text))).toContain('called “__proto__”');
    expect(Object.prototype).not.toHaveProperty('organization');
  });
});

function judge(outcome: SourceOutcome, url: string): string {
  const lists = outcome.kind === 'read' ? outcome.lists.map(({ list }) => list) : [];
  return decideScope(url, lists, { now: Date.parse('2026-11-22T00:00:00Z') }).kind;
}
