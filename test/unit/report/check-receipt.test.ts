import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import { sha256Schema } from '../../../lib/base/ids.ts';
import { checkReceipt } from '../../../lib/report/check-receipt.ts';
import { keySetSchema, receiptSchema, type KeySet, type Receipt } from '../../../lib/report/wire.ts';
import { now, reportId } from './report-fixtures.ts';

const sentSha256 = sha256Schema.parse('a'.repeat(64));
let keySet: KeySet;
let receipt: Receipt;

// @source RFC 8037 appendix A.1 to A.3: a key pair and its thumbprint, read 2026-11-22
const exampleKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
const examplePrivatePart = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
const exampleThumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
// appendix A.1 of RFC 8032, test 2
const otherKey = { ...exampleKey, x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw' };

beforeAll(async () => {
  const privateJwk = { ...exampleKey, d: examplePrivatePart };
  const privateKey = await crypto.subtle.importKey('jwk', privateJwk, 'Ed25519', false, ['sign']);
  const payload = {
    receipt: '0.1',
    id: 'GF-7Q4K-2M9X',
    report_id: reportId,
    report_sha256: sentSha256,
    report_bytes: 1200,
    received_at: now,
    programme: { id: 'secops-gateway', name: 'SecOps Gatewäy' },
    time_zone: 'Europe/Berlin',
    attachments: [],
  };
  const signed = await crypto.subtle.sign('Ed25519', privateKey, encodeText(canonicalize(payload) ?? ''));
  keySet = keySetSchema.parse({
    keys: [
      { ...otherKey, kid: 'key-0' },
      { ...exampleKey, kid: 'key-1' },
    ],
  });
  receipt = receiptSchema.parse({
    payload,
    signature: { algorithm: 'Ed25519', key_id: 'key-1', value: encodeBase64(new Uint8Array(signed)) },
  });
});

function check(text: string, keys: KeySet = keySet) {
  return checkReceipt({ receiptText: text, sentSha256, reportId, keySet: keys });
}

describe('checkReceipt', () => {
  it('accepts the signed receipt of these bytes, in any layout', async () => {
    expect(await check(JSON.stringify(receipt))).toMatchObject({ kind: 'ok', receipt });
    expect(await check(JSON.stringify(receipt, null, 4))).toMatchObject({ kind: 'ok' });
  });

  it('names the key by its RFC 7638 thumbprint', async () => {
    expect(await check(JSON.stringify(receipt))).toMatchObject({ thumbprint: exampleThumbprint });
  });

  const changes: readonly [string, (original: Receipt) => unknown, string][] = [
    [
      'another digest',
      (r) => ({ ...r, payload: { ...r.payload, report_sha256: 'b'.repeat(64) } }),
      'other_digest',
    ],
    [
      'another report',
      (r) => ({ ...r, payload: { ...r.payload, report_id: '55555555-5555-4555-8555-555555555555' } }),
      'other_report',
    ],
    [
      'a later time',
      (r) => ({ ...r, payload: { ...r.payload, received_at: '2027-01-01T00:00:00.000Z' } }),
      'wrong_signature',
    ],
    [
      'a key nobody published',
      (r) => ({ ...r, signature: { ...r.signature, key_id: 'key-9' } }),
      'unknown_key',
    ],
    [
      'the name of another key',
      (r) => ({ ...r, signature: { ...r.signature, key_id: 'key-0' } }),
      'wrong_signature',
    ],
    ['a short signature', (r) => ({ ...r, signature: { ...r.signature, value: 'YWJj' } }), 'wrong_signature'],
    [
      'another algorithm',
      (r) => ({ ...r, signature: { ...r.signature, algorithm: 'none' } }),
      'not_a_receipt',
    ],
    ['one member more', (r) => ({ ...r, payload: { ...r.payload, note: 'x' } }), 'not_a_receipt'],
    [
      'a text that has no canonical form',
      (r) => ({ ...r, payload: { ...r.payload, time_zone: '\uD800' } }),
      'wrong_signature',
    ],
    ['nothing else', () => ({}), 'not_a_receipt'],
  ];
  it.each(changes)('refuses a receipt with %s', async (_what, change, reason) => {
    expect(await check(JSON.stringify(change(receipt)))).toEqual({ kind: 'bad', reason });
  });

  it.each(['', '<html>', 'null', '['.repeat(20_000), `"${'x'.repeat(200_000)}"`])(
    'refuses %.20j',
    async (text) => {
      expect(await check(text)).toEqual({ kind: 'bad', reason: 'not_a_receipt' });
    },
  );

  it('refuses a key that is none', async () => {
    const broken = keySet.keys.map((key) => ({ ...key, x: 'AA' }));
    expect(await check(JSON.stringify(receipt), { keys: broken })).toEqual({
      kind: 'bad',
      reason: 'unusable_key',
    });
  });
});
