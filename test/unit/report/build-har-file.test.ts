import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/base/bytes.ts';
import { redactEvidence } from '../../../lib/evidence/redact-evidence.ts';
import { buildHarFile } from '../../../lib/report/build-har-file.ts';
import { buildEvidenceId, buildExchange, draftId } from '../evidence/evidence-fixtures.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

const evidence = Array.from({ length: 100 }, (_, index) =>
  buildExchange({
    id: buildEvidenceId(index),
    url: `https://a.test/${index}`,
    startedAt: `2026-11-21T14:${String(index % 60).padStart(2, '0')}:00.000Z`,
    isProof: index === 99,
  }),
);

async function build(maxBytes?: number) {
  const { exchanges, masks } = await redactEvidence(evidence, { draftId, keptSecrets: [], rules: noRules });
  return buildHarFile(exchanges, { creatorVersion: '0.1.0', ledger: [], masks }, maxBytes);
}

describe('buildHarFile', () => {
  it('holds every exchange where there is room', async () => {
    const { bytes, losses } = await build();
    expect(decodeText(bytes).match(/"startedDateTime"/g)).toHaveLength(100);
    expect(losses).toEqual([]);
  });

  it('leaves out as many as it must, never the proof, and says so in the file too', async () => {
    const { bytes, losses } = await build(50_000);
    const text = decodeText(bytes);
    const keptCount = text.match(/"startedDateTime"/g)?.length ?? 0;
    expect(bytes.length).toBeLessThanOrEqual(50_000);
    expect(keptCount).toBeGreaterThan(5);
    expect(text).toContain('https://a.test/99');
    expect(losses.map(({ text: said }) => said)).toEqual([
      expect.stringContaining(`takes: ${100 - keptCount}.`),
    ]);
    expect(text).toContain(`takes: ${100 - keptCount}.`);
  });

  it('ends with none rather than not at all', async () => {
    const { bytes, losses } = await build(10);
    expect(decodeText(bytes)).toContain('"entries": []');
    expect(losses[0]?.text).toContain('takes: 100.');
  });
});
