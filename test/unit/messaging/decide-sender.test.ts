import { expect, test } from 'vitest';
import { decideSender } from '../../../lib/messaging/decide-sender.ts';

const own = { ownId: 'abc', ownAddress: 'chrome-extension://abc/' };

test.each([
  // senderId, senderUrl, decision, remark
  ['abc', 'chrome-extension://abc/popup.html', 'trusted', 'our popup'],
  ['abc', 'chrome-extension://abc/report.html#draft=1', 'trusted', 'our report page'],
  ['abc', 'chrome-extension://abc/background.js', 'trusted', 'our worker'],
  ['abc', 'https://shop.example/', 'ignored', 'a content script in a page, perhaps a compromised renderer'],
  ['abc', undefined, 'ignored', 'no address is no proof'],
  ['xyz', 'chrome-extension://abc/popup.html', 'ignored', 'another extension that claims our address'],
  ['xyz', 'chrome-extension://xyz/popup.html', 'ignored', 'another extension'],
  [undefined, 'chrome-extension://abc/popup.html', 'ignored', 'a native host or nobody'],
  ['abc', 'chrome-extension://abc.evil/popup.html', 'ignored', 'a look-alike host'],
  ['abc', 'https://abc/popup.html', 'ignored', 'our host under another scheme'],
  ['abc', 'not a url', 'ignored', 'hostile'],
] as const)('%s from %s is %s (%s)', (senderId, senderUrl, decision, _remark) => {
  expect(decideSender({ ...own, senderId, senderUrl })).toBe(decision);
});

test('knows its own pages in Firefox, where the address has a random host', () => {
  const facts = { senderId: 'goodfaith@goodfaith.example', ownId: 'goodfaith@goodfaith.example' };
  const ownAddress = 'moz-extension://1b2c/';
  expect(decideSender({ ...facts, ownAddress, senderUrl: 'moz-extension://1b2c/report.html' })).toBe(
    'trusted',
  );
  expect(decideSender({ ...facts, ownAddress, senderUrl: 'moz-extension://ffff/report.html' })).toBe(
    'ignored',
  );
});
