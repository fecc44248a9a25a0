import { expect, test } from 'vitest';
import { parseListUrl } from '../../../../lib/policy/subscription/parse-list-url.ts';

test.each([
  ['https://lists.example.com/acme.json', 'https://lists.example.com/acme.json'],
  [' https://lists.example.com/a.json?v=1#top ', 'https://lists.example.com/a.json?v=1'],
  ['https://lists.example.com:8443/', 'https://lists.example.com:8443/'],
  ['https://b\u00fccher.example/l', 'https://xn--bcher-kva.example/l'],
  ['http://127.0.0.1:4000/l.json', 'http://127.0.0.1:4000/l.json'],
  ['http://localhost:4000/l.json', 'http://localhost:4000/l.json'],
])('%s is fetched', (typed, href) => {
  expect(parseListUrl(typed)).toMatchObject({ kind: 'accepted', url: { href } });
});

test.each([
  ['', 'subscription_url_not_a_url'],
  ['lists.example.com/acme.json', 'subscription_url_not_a_url'],
  ['http://lists.example.com/acme.json', 'subscription_url_not_https'],
  ['javascript:alert(1)', 'subscription_url_not_https'],
  ['data:application/json,[]', 'subscription_url_not_https'],
  ['file:///etc/passwd', 'subscription_url_not_https'],
  ['https://ada:secret@lists.example.com/', 'subscription_url_has_credentials'],
  ['https://192.168.1.1/list', 'subscription_url_private'],
  ['https://169.254.169.254/latest', 'subscription_url_private'],
  ['https://0xa.1/list', 'subscription_url_private'],
  ['https://[fd00::1]/list', 'subscription_url_private'],
  ['https://nas.local/list', 'subscription_url_private'],
  ['https://intranet/list', 'subscription_url_private'],
  [`https://lists.example.com/${'a'.repeat(2000)}`, 'subscription_url_too_long'],
])('%s is refused', (typed, key) => {
  expect(parseListUrl(typed)).toMatchObject({ kind: 'refused', reason: { key } });
});
