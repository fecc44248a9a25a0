import { describe, expect, it } from 'vitest';
import { findSpans } from '../../../lib/redaction/find-spans.ts';
import { rememberSpans } from '../../../lib/redaction/remember-spans.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

describe('rememberSpans', () => {
  it('answers as if it looked each time, and tells data from prose', () => {
    const find = rememberSpans(noRules);
    const text = 'password: reset';
    for (const nature of ['data', 'prose', 'data', 'prose'] as const) {
      expect(find(text, nature)).toEqual(findSpans(text, nature));
    }
    expect(find(text, 'data')).not.toEqual(find(text, 'prose'));
  });

  it('looks at a short text once', () => {
    const find = rememberSpans(noRules);
    expect(find('token=abc', 'data')).toBe(find('token=abc', 'data'));
    const long = 'token=abc '.repeat(1000);
    expect(find(long, 'data')).not.toBe(find(long, 'data'));
  });
});
