import { expect, it, vi } from 'vitest';
import { escapeMarkup } from '../../../lib/platform/omnibox.ts';

// the border: no browser here
vi.mock('wxt/browser', () => ({ browser: {} }));

it.each([
  ['In scope: Acme lists *.acme.com.', 'In scope: Acme lists *.acme.com.'],
  ['<url>a</url> & "b" \'c\'', '&lt;url&gt;a&lt;/url&gt; &amp; &quot;b&quot; &apos;c&apos;'],
  ['a\u0000b\u001Fc\uFFFF', 'a b c '],
  ['\uD800x', '\uFFFDx'],
  ['&amp;', '&amp;amp;'],
])('%j is shown as it is', (words, markup) => {
  expect(escapeMarkup(words)).toBe(markup);
});
