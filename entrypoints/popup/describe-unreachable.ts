import { phrase, type Phrase } from '../../lib/base/text.ts';

const storeHosts = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Says whether extensions can work on a page at all. */
export function isWebPage(url: URL): boolean {
  return (url.protocol === 'https:' || url.protocol === 'http:') && !storeHosts.has(url.hostname);
}

/** Says why nothing can be done on a page, and what to do instead; undefined: the browser hides the address. */
export function describeUnreachable(url: URL | undefined): Phrase {
  if (!url) return phrase('unreachable_hidden');
  if (storeHosts.has(url.hostname)) return phrase('unreachable_store');
  if (url.protocol === 'file:') return phrase('unreachable_file');
  if (url.protocol === 'data:' || url.protocol === 'blob:') return phrase('unreachable_document');
  return phrase('unreachable_browser_page');
}
