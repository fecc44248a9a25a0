import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { checkLimits, checkLine, splitPastedLines } from '../../../lib/scope/checked-lines.ts';
import { buildList, inRule, judge } from './scope-fixtures.ts';

const list = buildList({ web: [inRule('*.acme.com')] });
const judgeByList = (url: string) => judge(url, list);

describe('splitPastedLines', () => {
  it('takes one address a line, however lines end, and leaves out empty ones', () => {
    expect(splitPastedLines(' a.com\r\n\r\nb.com\r  \nc.com\n')).toEqual({
      lines: ['a.com', 'b.com', 'c.com'],
      moreCount: 0,
    });
    expect(splitPastedLines('')).toEqual({ lines: [], moreCount: 0 });
  });

  it('takes 100,000 lines and counts the rest', () => {
    const { lines, moreCount } = splitPastedLines('a.com\n'.repeat(checkLimits.maxLines + 5));
    expect(lines).toHaveLength(checkLimits.maxLines);
    expect(moreCount).toBe(5);
  });
});

describe('checkLine', () => {
  it('judges an address and a bare host alike', () => {
    expect(checkLine('https://a.acme.com/', judgeByList).verdict.kind).toBe('in');
    expect(checkLine('a.acme.com', judgeByList)).toMatchObject({
      line: 'a.acme.com',
      verdict: { kind: 'in', url: 'https://a.acme.com/' },
    });
  });

  it('says of anything else that it is no address', () => {
    expect(checkLine('=cmd|calc', judgeByList).verdict.reason.key).toBe('scope_unknown_not_an_address');
  });

  it('keeps the beginning of a line that is too long, and says so', () => {
    const { line, verdict } = checkLine(
      `https://a.acme.com/${'x'.repeat(checkLimits.maxLineLength)}`,
      judgeByList,
    );
    expect(line).toHaveLength(200);
    expect(verdict.kind).toBe('unknown');
    expect(say(verdict.reason)).toBe(
      'This line is longer than 65536 characters, so it was not read as an address.',
    );
  });
});
