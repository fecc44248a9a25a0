import { describe, expect, it, vi } from 'vitest';
import { say } from '../../lib/base/text.ts';
import { readSource } from '../../lib/policy/read-source.ts';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import { importers } from '../../lib/scope/import/importers.ts';
import { refusedLists } from './hostile-lists.ts';

// thousands of cases, or many processes, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

/** The most sentences that a person reads about one file. */
const maxSentences = 20;

describe('a list that is an attack or an accident', () => {
  it.each(refusedLists)('is refused with a sentence: $about', ({ bytes }) => {
    const text = new TextDecoder().decode(bytes());
    const outcome = readSource({ text, origin: { kind: 'added' } });
    const sentences = outcome.kind === 'refused' ? outcome.problems.map(say) : [];
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(maxSentences);
    expect(sentences.filter((sentence) => !/^\S.{10,300}\.$/.test(sentence))).toEqual([]);
  });

  it.each(refusedLists)('is refused as a list of rules, unless its format is named: $about', ({ bytes }) => {
    const text = new TextDecoder().decode(bytes());
    expect(importScopeText(text).kind).toBe('refused');
    expect(importScopeText(text, 'no such format').kind).toBe('refused');
  });

  it.each(importers)('is never an empty list: $format', ({ format }) => {
    for (const text of [
      '',
      '\n',
      '[]',
      '{}',
      '42',
      '[{}]',
      '[null]',
      '<a>',
      '"acme.com"',
      '{"__proto__":[]}',
    ]) {
      const outcome = importScopeText(text, format);
      const lists = outcome.kind === 'imported' ? outcome.programmes : undefined;
      expect([text, lists?.length]).not.toEqual([text, 0]);
    }
  });
});
