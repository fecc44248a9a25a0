import { expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { parseTarget } from '../../../../lib/scope/decide/parse-target.ts';

it.each([
  {
    address: 'HTTPS://User:secret@App.Example.com:443/a/../b?q=1#top',
    target: {
      url: 'https://app.example.com/b?q=1',
      scheme: 'https',
      host: 'app.example.com',
      port: 443,
      path: '/b',
    },
  },
  { address: 'http://example.com.:8080/', target: { host: 'example.com', port: 8080, scheme: 'http' } },
  { address: 'wss://example.com/socket', target: { host: 'example.com', port: 443, scheme: 'https' } },
  { address: 'http://2130706433/', target: { host: '127.0.0.1' } },
  { address: 'http://[::ffff:127.0.0.1]/', target: { host: '127.0.0.1' } },
  { address: 'https://a.com\\@evil.com/', target: { host: 'a.com', path: '/@evil.com/' } },
  { address: 'https://bücher.example/', target: { host: 'xn--bcher-kva.example' } },
])('reads $address', ({ address, target }) => {
  expect(parseTarget(address)).toMatchObject({ kind: 'web', target });
});

it.each([
  { address: 'about:blank', reason: 'scope_unknown_browser_page' },
  { address: 'chrome://extensions/', reason: 'scope_unknown_browser_page' },
  { address: 'edge://settings', reason: 'scope_unknown_browser_page' },
  { address: 'chrome-extension://abc/popup.html', reason: 'scope_unknown_extension_page' },
  { address: 'moz-extension://abc/popup.html', reason: 'scope_unknown_extension_page' },
  { address: 'file:///etc/passwd', reason: 'scope_unknown_file' },
  { address: 'view-source:https://example.com/', reason: 'scope_unknown_source_view' },
  { address: 'data:text/html,<p>', reason: 'scope_unknown_made_in_page' },
  { address: 'blob:https://example.com/9115d58c', reason: 'scope_unknown_made_in_page' },
  { address: 'javascript:alert(1)', reason: 'scope_unknown_made_in_page' },
  { address: 'ftp://example.com/', reason: 'scope_unknown_scheme' },
  { address: 'example.com', reason: 'scope_unknown_not_an_address' },
  { address: '', reason: 'scope_unknown_not_an_address' },
])('has a sentence of its own for $address', ({ address, reason }) => {
  const outcome = parseTarget(address);
  expect(outcome).toMatchObject({ kind: 'other', reason: { key: reason } });
  expect(outcome.kind === 'other' ? say(outcome.reason) : '').not.toMatch(/\$\d|undefined/);
});
