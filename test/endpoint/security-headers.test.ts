import { expect, test } from 'vitest';
import { openRawRequest } from './raw-request.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, postReport } from './test-report.ts';

const expected = {
  'cache-control': 'no-store',
  'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

test.for([
  '/',
  '/policy',
  '/policy/page.css',
  '/openapi.json',
  '/.well-known/cvd.json',
  '/nothing',
  '/reports',
  '/%',
])('every answer is protected: %s', async (path) => {
  const endpoint = await startEndpoint();
  const response = await fetch(`${endpoint.url}${path}`);
  expect(Object.fromEntries(response.headers)).toMatchObject(expected);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src|\*/);
});

test('a receipt is protected, and so is the answer to something that is not HTTP', async () => {
  const endpoint = await startEndpoint();
  const receipt = await postReport(endpoint.url, buildTestReport());
  expect(Object.fromEntries(receipt.headers)).toMatchObject(expected);
  const request = await openRawRequest(endpoint.port);
  request.write('hello\r\n\r\n');
  expect(await request.readAnswer()).toMatch(/nosniff/);
  request.destroy();
});
