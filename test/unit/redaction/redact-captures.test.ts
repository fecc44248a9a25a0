import { describe, expect, it } from 'vitest';
import { evidenceIdSchema } from '../../../lib/base/ids.ts';
import { say } from '../../../lib/base/text.ts';
import type { Exchange } from '../../../lib/evidence/evidence.ts';
import { describeMask } from '../../../lib/redaction/mask-row.ts';
import { buildExchange, buildTextBody, evidenceId, redactAll } from './redaction-fixtures.ts';

const token = 'q7Zk2LmN8pRt4VxY6bCd';

describe('redactCaptures', () => {
  it('gives the same value the same placeholder everywhere', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        url: `https://a.test/?token=${token}`,
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${token}` }],
      }),
      buildExchange({ requestBody: buildTextBody(JSON.stringify({ session: token })) }),
    ]);
    const hashes = JSON.stringify(exchanges).match(/(?<=masked[ -]token-)[0-9a-f]{6}/g);
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(1);
  });

  it('masks a value where nothing announces it, once something did elsewhere', async () => {
    const { exchanges } = await redactAll([
      buildExchange({ requestHeaders: [{ name: 'Cookie', value: `sid=${token}` }] }),
      buildExchange({
        url: `https://a.test/x/${token}/y`,
        statusLine: `HTTP/1.1 200 ${token}`,
        requestBody: buildTextBody(JSON.stringify({ note: `it is ${token}!` })),
      }),
    ]);
    expect(JSON.stringify(exchanges)).not.toContain(token);
  });

  it('masks a password that stands in clear elsewhere and in Basic here', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        requestHeaders: [{ name: 'Authorization', value: `Basic ${btoa('ada:opensesame')}` }],
        requestBody: buildTextBody(JSON.stringify({ note: 'try opensesame' })),
      }),
    ]);
    expect(JSON.stringify(exchanges)).not.toContain('opensesame');
  });

  it('does not spread a cookie that is a plain word or an order number', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        url: 'https://a.test/dashboard/10421042',
        requestHeaders: [{ name: 'Cookie', value: 'view=dashboard; order=10421042' }],
      }),
    ]);
    expect(exchanges[0]?.url).toBe('https://a.test/dashboard/10421042');
    expect(JSON.stringify(exchanges[0]?.requestHeaders)).not.toContain('dashboard');
  });

  it('leaves identifiers readable', async () => {
    const parts: Partial<Exchange> = {
      url: 'https://a.test/api/orders/1042?user=3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      requestBody: buildTextBody('{"order":1042,"user_id":"507f1f77bcf86cd799439011"}'),
      responseHeaders: [{ name: 'X-Request-Id', value: 'd41d8cd98f00b204e9800998ecf8427e' }],
    };
    const { exchanges, masks } = await redactAll([buildExchange(parts)]);
    expect(exchanges[0]).toMatchObject(parts);
    expect(masks).toEqual([]);
  });

  it('lists each masked value with its place', async () => {
    const { masks } = await redactAll([
      buildExchange({
        url: 'https://a.test/?token=abc',
        requestHeaders: [{ name: 'Cookie', value: 'sid=x1; sid=x1' }],
        requestBody: buildTextBody('{"user":{"password":"x"}}'),
      }),
    ]);
    expect(masks.map((mask) => [say(describeMask(mask)), mask.length, mask.evidenceId])).toEqual([
      ['Token in the parameter token', 3, evidenceId],
      ['Cookie value in “sid”', 2, evidenceId],
      ['Password in the body field user.password', 1, evidenceId],
    ]);
    expect(masks.map(({ rendered }) => rendered)).toEqual([
      expect.stringMatching(/^masked-token-[0-9a-f]{6}$/),
      expect.stringMatching(/^\[masked cookie-[0-9a-f]{6}, 2 characters\]$/),
      expect.stringMatching(/^\[masked password-[0-9a-f]{6}, 1 character\]$/),
    ]);
  });

  it('keeps the one value that the person chose, everywhere, and says so', async () => {
    const exchange = buildExchange({
      url: `https://a.test/?token=${token}&password=hunter2`,
      requestHeaders: [{ name: 'Authorization', value: `Bearer ${token}` }],
    });
    const first = await redactAll([exchange]);
    const name = first.masks.find(({ kind }) => kind === 'token')?.name ?? '';
    const { exchanges, masks } = await redactAll([exchange], [name]);
    expect(exchanges[0]?.url).toMatch(new RegExp(`token=${token}&password=masked-password-`));
    expect(exchanges[0]?.requestHeaders).toEqual(exchange.requestHeaders);
    expect(masks.filter(({ isKept }) => isKept).map(({ rendered }) => rendered)).toEqual([token, token]);
  });

  it('keeps nothing for a name that no value has', async () => {
    const exchange = buildExchange({ url: `https://a.test/?token=${token}` });
    const { exchanges } = await redactAll([exchange], ['token-000000', 'token', '']);
    expect(exchanges[0]?.url).not.toContain(token);
  });

  it('says of each exchange what it left out', async () => {
    const other = evidenceIdSchema.parse('33333333-3333-4333-8333-333333333333');
    const { ledger } = await redactAll([
      buildExchange(),
      buildExchange({
        id: other,
        requestHeaders: [{ name: 'content-type', value: 'application/json' }],
        requestBody: buildTextBody('password=x'),
      }),
    ]);
    expect(ledger).toEqual([
      { kind: 'unreadable', evidenceId: other, phrase: { key: 'redaction_body_not_json', values: [] } },
    ]);
  });
});
