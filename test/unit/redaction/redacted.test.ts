import { describe, expect, it } from 'vitest';
import { markRedacted, type Redacted } from '../../../lib/redaction/redacted.ts';
import { isProductSource, readFiles } from '../../repo/source-tree.ts';

describe('Redacted', () => {
  it('leaves no trace in what is sent', () => {
    expect(JSON.stringify(markRedacted({ url: '/' }))).toBe('{"url":"/"}');
  });

  it('is lost in a copy, as through storage or a message', () => {
    const marked = markRedacted({ url: '/' });
    expect(Object.getOwnPropertySymbols(marked)).toHaveLength(1);
    expect(Object.getOwnPropertySymbols(structuredClone(marked))).toHaveLength(0);
  });

  it('cannot be claimed for a value that was not redacted', () => {
    // @ts-expect-error a plain value lacks the mark
    const claimed: Redacted<{ url: string }> = { url: '/' };
    expect(Object.getOwnPropertySymbols(claimed)).toHaveLength(0);
  });

  it('is made in lib/redaction alone', () => {
    const makers = readFiles(isProductSource).filter(({ text }) => text.includes('markRedacted'));
    expect(makers.map(({ path }) => path).filter((path) => !path.startsWith('lib/redaction/'))).toEqual([]);
    expect(makers.length).toBeGreaterThan(0);
  });
});
