import { describe, expect, test } from 'vitest';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, postReport } from './test-report.ts';

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const routes = [
  { path: '/reports', method: 'POST' },
  { path: `/reports/3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11/attachments/${'a'.repeat(64)}`, method: 'PUT' },
  { path: '/.well-known/goodfaith-keys.json', method: 'GET' },
] as const;

describe('an extension', () => {
  test.for(routes)('may use $method $path without credentials', async ({ path, method }) => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type,idempotency-key',
        'access-control-request-private-network': 'true',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': method,
      'access-control-allow-headers': 'Content-Type, Idempotency-Key',
      'access-control-allow-private-network': 'true',
      'access-control-max-age': '7200',
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('may read refusals too', async () => {
    const endpoint = await startEndpoint();
    for (const headers of [{ 'idempotency-key': 'bad' }, { 'content-type': 'text/plain' }]) {
      const response = await postReport(endpoint.url, buildTestReport(), { origin, ...headers });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('Retry-After');
    }
  });

  test.for(['/', '/policy', '/openapi.json', '/.well-known/cvd.json', '/.well-known/security.txt'])(
    'gets nothing of the kind at %s',
    async (path) => {
      const endpoint = await startEndpoint();
      const response = await fetch(`${endpoint.url}${path}`, { headers: { origin } });
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});
