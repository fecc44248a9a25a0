import { describe, expect, it } from 'vitest';
import { computeSha256 } from '../../../lib/base/bytes.ts';
import { phrase } from '../../../lib/base/text.ts';
import { ledgerRowSchema } from '../../../lib/evidence/ledger.ts';
import { frozenAttachmentSchema } from '../../../lib/report/frozen-report.ts';
import { buildEvidenceId, buildExchange, buildScreenshot, draftId } from '../evidence/evidence-fixtures.ts';
import { buildTestReport, now, picture } from './report-fixtures.ts';

describe('buildAttachments', () => {
  it('is attached with its digests: pictures as they are, requests as one HAR', async () => {
    const { report, attachments } = await buildTestReport();
    expect(attachments.map(({ filename, mediaType }) => [filename, mediaType])).toEqual([
      ['order-page.png', 'image/png'],
      ['requests.har', 'application/json'],
    ]);
    expect(attachments[0]?.bytes).toEqual(picture);
    expect(report.attachments).toEqual(
      attachments.map(({ filename, mediaType, byteCount, sha256 }) => ({
        filename,
        media_type: mediaType,
        size_bytes: byteCount,
        sha256,
      })),
    );
    for (const attachment of attachments) {
      expect(frozenAttachmentSchema.parse(attachment)).toEqual(attachment);
      expect(attachment.sha256).toBe(await computeSha256(attachment.bytes));
    }
  });

  it('is what the person included and nothing else', async () => {
    const leftOut = buildExchange({ isIncluded: false, url: 'https://left.out.test/' });
    const { report, attachments, markdown } = await buildTestReport(
      {},
      { evidence: [leftOut, buildScreenshot({ isIncluded: false })] },
    );
    expect(attachments).toEqual([]);
    expect(report).not.toHaveProperty('attachments');
    expect(report.x_goodfaith.requests).toEqual([]);
    expect(JSON.stringify(report) + markdown).not.toContain('left.out.test');
  });

  it('keeps apart two pictures of one name, and from the HAR', async () => {
    const names = ['requests.har', 'a.png', 'a.png'];
    const evidence = names.map((filename, index) =>
      buildScreenshot({ id: buildEvidenceId(10 + index), filename }),
    );
    const screenshots = new Map(evidence.map(({ id }) => [id, picture]));
    const { attachments } = await buildTestReport(
      {},
      { evidence: [...evidence, buildExchange()], screenshots },
    );
    expect(attachments.map(({ filename }) => filename)).toEqual([
      'requests-2.har',
      'a.png',
      'a-2.png',
      'requests.har',
    ]);
  });

  it('says of a picture that is gone that it is', async () => {
    const { report, attachments } = await buildTestReport({}, { screenshots: new Map() });
    expect(attachments.map(({ filename }) => filename)).toEqual(['requests.har']);
    expect(report.x_goodfaith.ledger.map(({ text }) => text)).toContain(
      'The picture order-page.png is no longer in this browser and is not attached.',
    );
  });

  it('lists the proof first, then the requests in the order they started', async () => {
    const requests = [
      buildExchange({
        id: buildEvidenceId(4),
        isProof: false,
        startedAt: '2026-11-21T14:02:13.000Z',
        url: 'https://a.test/3',
      }),
      buildExchange({
        id: buildEvidenceId(3),
        isProof: false,
        startedAt: '2026-11-21T14:02:10.000Z',
        url: 'https://a.test/1',
      }),
      buildExchange({ statusCode: undefined }),
    ];
    const { report } = await buildTestReport({}, { evidence: requests });
    expect(report.x_goodfaith.requests.map(({ url }) => url)).toEqual([
      'https://app.secopsgateway.com/api/orders/1042?page=2',
      'https://a.test/1',
      'https://a.test/3',
    ]);
    expect(report.x_goodfaith.requests[0]).toMatchObject({
      is_proof: true,
      verdict: 'in',
      source: 'browser-observed',
    });
    expect(report.x_goodfaith.requests[0]).not.toHaveProperty('status');
  });

  it('lists a bounded number of requests and says how many more there are', async () => {
    const requests = Array.from({ length: 503 }, (_, index) =>
      buildExchange({ id: buildEvidenceId(index), isProof: false }),
    );
    const { report } = await buildTestReport({}, { evidence: requests });
    expect(report.x_goodfaith.requests).toHaveLength(500);
    expect(report.x_goodfaith.ledger.at(-1)).toEqual({
      kind: 'cut',
      text: 'More requests, not listed here: 3.',
    });
  });

  it('carries the ledger in words, with what redaction added', async () => {
    const row = ledgerRowSchema.parse({
      id: '66666666-6666-4666-8666-666666666666',
      draftId,
      at: now,
      kind: 'dropped',
      phrase: phrase('ledger_picture_missing', 'x.png'),
    });
    const { report } = await buildTestReport({}, { ledger: [row] });
    expect(report.x_goodfaith.ledger).toEqual([
      {
        kind: 'masked',
        text: 'Values masked: 3. Pieces of evidence that held them: 1. Values kept because the reporter says they are the finding: 0.',
      },
      { kind: 'dropped', text: 'The picture x.png is no longer in this browser and is not attached.' },
    ]);
  });
});
