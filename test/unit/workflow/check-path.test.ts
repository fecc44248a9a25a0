import { expect, it } from 'vitest';
import { checkLimits } from '../../../lib/scope/checked-lines.ts';
import { buildCheckPath, readCheckPath } from '../../../lib/workflow/check-path.ts';

it.each([
  'https://acme.com/?a=1&url=https://evil.net/#url=x',
  'javascript:alert(1)',
  'a+b c%20d',
  'https://bücher.example/🦊',
])('carries %j to the page and back', (url) => {
  const path = buildCheckPath(url);
  expect(path.startsWith('check.html#url=')).toBe(true);
  expect(readCheckPath(new URL(path, 'chrome-extension://abc/').hash)).toBe(url);
});

it('carries no more of an address than is judged', () => {
  const path = buildCheckPath(`https://acme.com/${'x'.repeat(200_000)}`);
  expect(readCheckPath(path.slice('check.html'.length))).toHaveLength(checkLimits.maxLineLength);
});

it.each(['', '#', '#url=', '#url=%20', '#other=1'])('reads no address from %j', (hash) => {
  expect(readCheckPath(hash)).toBeUndefined();
});
