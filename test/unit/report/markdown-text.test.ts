import { describe, expect, it } from 'vitest';
import {
  renderCell,
  renderCode,
  renderFence,
  renderLine,
  renderOwnText,
  showHidden,
} from '../../../lib/report/markdown-text.ts';

describe('showHidden', () => {
  it.each([
    ['a\u202Egnp.exe', 'a[U+202E]gnp.exe'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['a\0b\u001B[31m', 'a[U+0000]b[U+001B][31m'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['Zoë 👩‍👩‍👧', 'Zoë 👩‍👩‍👧'],
  ])('writes %j as %j', (text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });
});

describe('renderCode', () => {
  it.each([
    ['GET /a', '`GET /a`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    ['two\nlines', '`two lines`'],
    ['', ''],
  ])('renders %j as %s', (text, code) => {
    expect(renderCode(text)).toBe(code);
  });
});

describe('renderCell', () => {
  it('ends neither the cell nor the row, and mentions nobody', () => {
    expect(renderCell('a|b\n@ada #1')).toBe('`a\\|b @ada #1`');
  });
});

describe('renderFence', () => {
  it.each([
    ['a', '```\na\n```'],
    ['```\n<b>', '````\n```\n<b>\n````'],
    ['`'.repeat(9), `${'`'.repeat(10)}\n${'`'.repeat(9)}\n${'`'.repeat(10)}`],
  ])('renders %j with a fence that holds', (text, fenced) => {
    expect(renderFence(text)).toBe(fenced);
  });
});

describe('renderLine', () => {
  it.each([
    ['[URGENT] Order of B readable', '[URGENT] Order of B readable'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['![x](https://a.test/x.png)', '!\\[x]\\(https://a.test/x.png)'],
    ['[x](javascript:alert(1))', '[x]\\(javascript:alert(1))'],
    ['**bold** `code` snake_case _em_', '\\*\\*bold\\*\\* \\`code\\` snake_case \\_em\\_'],
    ['&lt;b>', '&amp;lt;b>'],
    ['a\n# b', 'a # b'],
  ])('renders %j as %j', (text, line) => {
    expect(renderLine(text)).toBe(line);
  });
});

describe('renderOwnText', () => {
  it.each([
    ['1. Sign in\n2. Open `/a`', '1. Sign in\n2. Open `/a`', 'lists and code'],
    ['Type <img src=x onerror=alert(1)>', 'Type &lt;img src=x onerror=alert(1)>', 'HTML'],
    ['Type `<img src=x>`', 'Type `<img src=x>`', 'HTML in code'],
    ['```html\n<img src=x>\n```\n<b>', '```html\n<img src=x>\n```\n&lt;b>', 'HTML in a code block'],
    ['~~~\n<b>\n```\n<b>\n~~~\n<b>', '~~~\n<b>\n```\n<b>\n~~~\n&lt;b>', 'a fence inside another'],
    ['```\nopen', '```\nopen\n```', 'a code block left open'],
    ['`open <b>', '`open &lt;b>', 'a code span left open'],
    ['\\`<b>\\`', '\\`&lt;b>\\`', 'a backtick that is escaped'],
    ['```a`b\n<b>', '```a`b\n&lt;b>', 'a fence that is none'],
    ['`` ` `` <b>', '`` ` `` &lt;b>', 'a code span with a backtick'],
    ['![x](https://a.test/pixel.png)', '!\\[x](https://a.test/pixel.png)', 'a remote image'],
    ['# Heading', '\\# Heading', 'a heading of the report'],
    ['a\u202Eb', 'a[U+202E]b', 'a hidden direction'],
  ])('renders %j as %j: %s', (text, rendered) => {
    expect(renderOwnText(text)).toBe(rendered);
  });
});
