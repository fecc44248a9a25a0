import { expect, test } from 'vitest';
import { revealHost } from '../../../../lib/policy/subscription/reveal-host.ts';

test.each([
  ['https://report.example.com/r', 'https://report.example.com/r'],
  ['Report.Example.com', 'Report.Example.com'],
  ['security@\u0430cme.com', 'security@\u0430cme.com (xn--cme-5cd.com)'],
  ['https://\u0430cme.com/r', 'https://\u0430cme.com/r (xn--cme-5cd.com)'],
  ['*.b\u00fccher.example', '*.b\u00fccher.example (xn--bcher-kva.example)'],
  ['\uff41\uff43\uff4d\uff45.com', '\uff41\uff43\uff4d\uff45.com (acme.com)'],
  ['Schreiben Sie uns.', 'Schreiben Sie uns.'],
  ['\u00fc', '\u00fc'],
])('%s is shown as %s', (value, shown) => {
  expect(revealHost(value)).toBe(shown);
});
