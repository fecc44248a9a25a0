import { describe, expect, onTestFinished, test } from 'vitest';
import { startFlakyProxy, type FlakyProxy, type ProxyBehaviour } from './flaky-proxy.ts';
import { readStoredReports } from './read-database.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, postReport, putAttachment } from './test-report.ts';

async function startBehindProxy() {
  const endpoint = await startEndpoint();
  const proxy = await startProxy(endpoint.port);
  return { endpoint, proxy };
}

async function startProxy(targetPort: number): Promise<FlakyProxy> {
  const proxy = await startFlakyProxy({ targetPort });
  onTestFinished(proxy.close);
  return proxy;
}

describe('the flaky proxy', () => {
  test('passes requests, answers and refusals, and counts them', async () => {
    const { endpoint, proxy } = await startBehindProxy();
    const bytes = Buffer.alloc(500_000, 'x');
    const declared = declareAttachment(bytes);
    const report = buildTestReport({ attachments: [declared] });
    const direct = await postReport(endpoint.url, report);
    const passed = await postReport(proxy.url, report);
    expect(passed.headers.get('idempotent-replay')).toBe('true');
    expect(await passed.text()).toBe(await direct.text());
    expect((await putAttachment(proxy.url, report.id, declared.sha256, bytes)).status).toBe(201);
    expect((await fetch(`${proxy.url}/nothing`)).status).toBe(404);
    expect(proxy.seen).toEqual([
      { method: 'POST', path: '/reports', behaviour: 'pass', bodyByteCount: report.bytes.length },
      {
        method: 'PUT',
        path: expect.stringContaining(report.id),
        behaviour: 'pass',
        bodyByteCount: bytes.length,
      },
      { method: 'GET', path: '/nothing', behaviour: 'pass', bodyByteCount: 0 },
    ]);
    expect(proxy.countBytes()).toBeGreaterThan(report.bytes.length + bytes.length);
  });

  test('drops the reply after the endpoint has stored the report; the same bytes then get its receipt', async () => {
    const { endpoint, proxy } = await startBehindProxy();
    proxy.setBehaviour({ kind: 'dropReply' }, 2);
    const report = buildTestReport();
    await expect(postReport(proxy.url, report)).rejects.toThrow(/fetch failed/);
    expect(readStoredReports(endpoint.dataDirectory)).toHaveLength(1);
    await expect(postReport(proxy.url, report)).rejects.toThrow(/fetch failed/);
    const third = await postReport(proxy.url, report);
    expect(third.headers.get('idempotent-replay')).toBe('true');
    expect(readStoredReports(endpoint.dataDirectory).map(({ receipt }) => receipt)).toEqual([
      await third.text(),
    ]);
  });

  test('stalls without an answer and hands nothing on', async () => {
    const { endpoint, proxy } = await startBehindProxy();
    proxy.setBehaviour({ kind: 'stall' });
    const report = buildTestReport();
    const controller = new AbortController();
    const sent = fetch(`${proxy.url}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${report.id}"` },
      body: new Uint8Array(report.bytes),
      signal: controller.signal,
    });
    await expect.poll(() => proxy.seen[0]?.bodyByteCount).toBe(report.bytes.length);
    controller.abort();
    await expect(sent).rejects.toThrow(/abort/);
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
  });

  const answers: readonly {
    readonly behaviour: ProxyBehaviour;
    readonly status: number;
    readonly type: string;
  }[] = [
    { behaviour: { kind: 'html200' }, status: 200, type: 'text/html' },
    { behaviour: { kind: 'status500' }, status: 500, type: 'text/plain' },
  ];
  test.for(answers)('answers $status with $type by itself', async ({ behaviour, status, type }) => {
    const { endpoint, proxy } = await startBehindProxy();
    proxy.setBehaviour(behaviour, 1);
    const report = buildTestReport();
    const response = await postReport(proxy.url, report);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
    expect((await postReport(proxy.url, report)).status).toBe(201);
  });

  test('redirects to a stranger, who gets nothing unless the sender follows', async () => {
    const { proxy } = await startBehindProxy();
    const stranger = await startProxy(1);
    proxy.setBehaviour({ kind: 'redirect', toUrl: stranger.url });
    const report = buildTestReport();
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${report.id}"` },
      body: new Uint8Array(report.bytes),
    };
    await expect(fetch(`${proxy.url}/reports`, { ...init, redirect: 'error' })).rejects.toThrow(
      /fetch failed/,
    );
    expect(stranger.countBytes()).toBe(0);
    // the same request by a careless sender, to show that the count can fail
    await fetch(`${proxy.url}/reports`, { ...init, redirect: 'follow' }).catch(() => undefined);
    expect(stranger.countBytes()).toBeGreaterThan(report.bytes.length);
  });

  test('lets preflights through, except where it stalls', async () => {
    const { proxy } = await startBehindProxy();
    proxy.setBehaviour({ kind: 'status500' });
    expect((await fetch(`${proxy.url}/reports`, { method: 'OPTIONS' })).status).toBe(204);
    expect(proxy.seen).toEqual([]);
    expect((await fetch(`${proxy.url}/reports`)).status).toBe(500);
  });
});
