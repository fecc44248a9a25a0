import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReceiptId } from '../../endpoint/receipt-id.ts';
import { openSigningKey, signingKeyFileName } from '../../endpoint/signing-key.ts';
import { keySetSchema, receiptSchema } from '../../lib/report/wire.ts';
import { makeTemporaryDirectory, startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, postReport } from './test-report.ts';

async function readKey(endpointUrl: string) {
  const response = await fetch(`${endpointUrl}/.well-known/goodfaith-keys.json`);
  expect(response.status).toBe(200);
  const [key] = keySetSchema.parse(await response.json()).keys;
  if (!key) throw new Error('no key');
  return key;
}

// a second implementation of RFC 8785 for what receipts hold: members in UTF-16 order, no spaces
function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeCanonical(member)}`).join(',')}}`;
}

describe('a receipt', () => {
  test('is signed by the published key over its canonical JSON', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport({
      attachments: [declareAttachment(Buffer.from('a'), 'ä "quoted" \u{1F600}.png')],
    });
    const { payload, signature } = receiptSchema.parse(await (await postReport(endpoint.url, report)).json());
    const published = await readKey(endpoint.url);
    expect(signature.key_id).toBe(published.kid);
    const key = createPublicKey({
      format: 'jwk',
      key: { kty: published.kty, crv: published.crv, x: published.x },
    });
    const value = Buffer.from(signature.value, 'base64');
    expect(value).toHaveLength(64);
    expect(verify(null, Buffer.from(writeCanonical(payload)), key, value)).toBe(true);
    const forged = { ...payload, report_sha256: 'b'.repeat(64) };
    expect(verify(null, Buffer.from(writeCanonical(forged)), key, value)).toBe(false);
  });

  test('names its key by the RFC 7638 thumbprint', async () => {
    const endpoint = await startEndpoint();
    const { kid, x } = await readKey(endpoint.url);
    const members = `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`;
    expect(kid).toBe(createHash('sha256').update(members).digest('base64url'));
  });

  test.for([
    { random: [0, 1, 2, 3, 4, 5, 6, 7], id: 'GF-0123-4567' },
    { random: [31, 30, 29, 28, 27, 26, 25, 24], id: 'GF-ZYXW-VTSR' },
    { random: [255, 32, 64, 18, 19, 20, 21, 22, 99], id: 'GF-Z00J-KMNP' },
  ])('has an id in Crockford base32, $id', ({ random, id }) => {
    expect(buildReceiptId(Uint8Array.from(random))).toBe(id);
  });
});

const otherKey = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

describe('the signing key', () => {
  test('is created once, for this user only, and stays across a restart', async () => {
    const first = await startEndpoint();
    const { kid } = await readKey(first.url);
    await first.stop();
    const { mode } = await stat(join(first.dataDirectory, signingKeyFileName));
    expect(mode & 0o777).toBe(0o600);
    const second = await startEndpoint({ dataDirectory: first.dataDirectory });
    expect((await readKey(second.url)).kid).toBe(kid);
  });

  test('is one key when many processes start on one directory at once', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(dataDirectory)));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    expect(await readdir(dataDirectory)).toEqual([signingKeyFileName]);
  });

  test.for([
    { about: 'something else', content: 'not a key' },
    { about: 'a key of another kind', content: otherKey },
  ])('is not replaced when the file holds $about', async ({ content }) => {
    const dataDirectory = await makeTemporaryDirectory();
    await writeFile(join(dataDirectory, signingKeyFileName), content);
    await expect(startEndpoint({ dataDirectory })).rejects.toThrow(/no Ed25519 private key/);
  });
});
