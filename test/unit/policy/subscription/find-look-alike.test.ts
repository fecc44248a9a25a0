import { expect, test } from 'vitest';
import { findLookAlike } from '../../../../lib/policy/subscription/find-look-alike.ts';

test.each([
  ['https://report.\u0430cme.com/r', 'report.acme.com'],
  ['security@\u0430cme.com', 'acme.com'],
  ['*.xn--cme-5cd.com', 'acme.com'],
  ['\u0430\u0440\u0440\u04CF\u0435.com', 'apple.com'],
  ['https://acme.com and https://g\u043E\u043Egle.com', 'google.com'],
])('%s looks like %s', (text, looksLike) => {
  expect(findLookAlike(text)?.looksLike).toBe(looksLike);
});

test.each([
  'https://report.acme.com/r',
  '*.b\u00fccher.example',
  'xn--bcher-kva.example',
  '\u043F\u043E\u0447\u0442\u0430.\u0440\u0444',
  'xn--.com',
  '\u0430\u0441\u0435',
  '*.acme.com',
  '',
])('%s looks like itself', (text) => {
  expect(findLookAlike(text)).toBeUndefined();
});
