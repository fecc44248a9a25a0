import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { computeSha256, encodeText } from '../../../lib/base/bytes.ts';
import { buildEvidenceBundle } from '../../../lib/evidence/build-bundle.ts';

const facts = { createdAt: '2026-11-21T14:11:00.000Z', softwareVersion: '0.1.0' };
const files = [
  { name: 'report.md', bytes: encodeText('# Order of B\n'), mediaType: 'text/markdown' },
  { name: '../../order page.png', bytes: encodeText('png'), mediaType: 'image/png' },
  { name: 'report.md', bytes: encodeText('another'), mediaType: 'text/markdown' },
  { name: 'datapackage.json', bytes: encodeText('{}'), mediaType: 'application/json' },
];

describe('buildEvidenceBundle', () => {
  it('holds each file under a name of its own inside the bundle', async () => {
    const entries = unzipSync(await buildEvidenceBundle(files, facts));
    expect(Object.keys(entries)).toEqual([
      'datapackage.json',
      'report.md',
      'order-page.png',
      'report-2.md',
      'datapackage-2.json',
    ]);
    expect(strFromU8(entries['report.md'] ?? new Uint8Array())).toBe('# Order of B\n');
  });

  it('states the size and digest of each file', async () => {
    const entries = unzipSync(await buildEvidenceBundle(files, facts));
    const descriptor: unknown = JSON.parse(strFromU8(entries['datapackage.json'] ?? new Uint8Array()));
    expect(descriptor).toMatchObject({
      created: facts.createdAt,
      software: 'Goodfaith 0.1.0',
      resources: [
        {
          path: 'report.md',
          mediatype: 'text/markdown',
          bytes: 13,
          hash: `sha256:${await computeSha256(encodeText('# Order of B\n'))}`,
        },
        { path: 'order-page.png' },
        { path: 'report-2.md' },
        { path: 'datapackage-2.json' },
      ],
    });
  });

  it('makes the same bytes of the same files', async () => {
    const [once, twice] = await Promise.all([
      buildEvidenceBundle(files, facts),
      buildEvidenceBundle(files, facts),
    ]);
    expect(twice).toEqual(once);
  });
});
