import { describe, expect, it } from 'vitest';
import { computeSha256, decodeText, encodeText } from '../../../lib/base/bytes.ts';
import { phrase } from '../../../lib/base/text.ts';
import { ledgerRowSchema } from '../../../lib/evidence/ledger.ts';
import { buildReport, type ReportParts } from '../../../lib/report/build-report.ts';
import type { DraftFields } from '../../../lib/report/draft.ts';
import { frozenAttachmentSchema } from '../../../lib/report/frozen-report.ts';
import { reportSchema } from '../../../lib/report/wire.ts';
import { buildEvidenceId, buildExchange, buildScreenshot, draftId } from '../evidence/evidence-fixtures.ts';
import { buildDraft, buildVerdict, completeFields, now, readProgramme, reportId } from './report-fixtures.ts';

const picture = encodeText('picture');

function build(fields: Partial<DraftFields> = {}, parts: Partial<ReportParts> = {}) {
  return buildReport({
    draft: buildDraft({ ...completeFields, ...fields }),
    programme: readProgramme('secops-gateway'),
    evidence: [buildExchange(), buildScreenshot()],
    verdict: buildVerdict(),
    ledger: [],
    screenshots: new Map([[buildScreenshot().id, picture]]),
    reportId,
    now,
    softwareVersion: '0.1.0',
    ...parts,
  });
}

describe('buildReport', () => {
  it('makes the bytes that the endpoint parses, and their digest', async () => {
    const { bytes, report, sha256 } = await build();
    const text = decodeText(bytes);
    expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(reportSchema.parse(JSON.parse(text))).toEqual(report);
    expect(sha256).toBe(await computeSha256(bytes));
  });

  it('makes the same bytes of the same draft', async () => {
    const [once, twice] = await Promise.all([build(), build()]);
    expect(twice.bytes).toEqual(once.bytes);
    expect(twice.attachments).toEqual(once.attachments);
  });

  it('writes its members in a fixed order and leaves out what is empty', async () => {
    const { report } = await build();
    expect(Object.keys(report)).toEqual([
      'report',
      'title',
      'target',
      'description',
      'reproduction',
      'impact',
      'endpoint',
      'weakness',
      'reporter',
      'attachments',
      'submitted_at',
      'x_goodfaith',
    ]);
    expect(JSON.stringify(report)).not.toContain('""');
  });

  it('carries what the person and the programme said', async () => {
    const { report } = await build({
      proof: 'The answer names B.',
      discoveredOn: '2026-11-21',
      environment: 'Firefox',
    });
    expect(report).toMatchObject({
      report: '0.1',
      title: completeFields.title,
      reproduction: completeFields.steps,
      weakness: { cwe: ['CWE-639'] },
      reporter: { name: 'Ada', contact: 'ada@example.org' },
      submitted_at: now,
      x_goodfaith: {
        version: 1,
        id: reportId,
        programme: { id: 'secops-gateway', name: 'SecOps Gateway', updated: '2026-04-29' },
        scope: { verdict: 'in', rule: '*.secopsgateway.com' },
        is_urgent: false,
        weakness_type: completeFields.weakness,
        proof: 'The answer names B.',
        severity: { standard: 'CVSS:3.1', score: 6.5, band: 'medium' },
        discovered_on: '2026-11-21',
        environment: 'Firefox',
        masked: { values: 3, kept: 0 },
      },
    });
  });

  it('sends a consent only when the person decided it', async () => {
    expect((await build()).report.reporter).not.toHaveProperty('consent');
    const { report } = await build({ mayShareContact: 'no', wantsCredit: 'yes', creditName: 'ada' });
    expect(report.reporter?.consent).toEqual({
      share_contact_with_affected_party: false,
      public_credit: true,
      credit_name: 'ada',
    });
    expect((await build({ wantsCredit: 'no', creditName: 'ada' })).report.reporter?.consent).toEqual({
      public_credit: false,
    });
  });

  it('leaves an anonymous reporter out altogether', async () => {
    expect((await build({ contactName: '', contactAddress: ' ' })).report).not.toHaveProperty('reporter');
  });

  it('marks an urgent report only where the programme has a mark', async () => {
    expect((await build({ isUrgent: true })).report).toMatchObject({
      title: completeFields.title,
      x_goodfaith: { is_urgent: false },
    });
    const { report } = await build({ isUrgent: true }, { programme: readProgramme('cti-platform') });
    expect(report).toMatchObject({
      title: `[URGENT] ${completeFields.title}`,
      x_goodfaith: { is_urgent: true },
    });
  });

  it('sends only the confirmations that this programme asks for', async () => {
    const asked = readProgramme('secops-gateway').rulesOfEngagement[0]?.id ?? '';
    const draft = buildDraft(completeFields, { confirmations: [asked, 'of-another-programme'] });
    expect((await build({}, { draft })).report.x_goodfaith.confirmations).toEqual([asked]);
  });

  it('leaves out a severity that is no vector', async () => {
    expect((await build({ cvssVector: '9.8' })).report.x_goodfaith).not.toHaveProperty('severity');
  });

  it('says what is missing from a draft that is no report yet', async () => {
    await expect(build({ title: ' ', description: '' })).rejects.toMatchObject({
      code: 'report_incomplete',
      details: { fields: 'title, description' },
    });
  });

  it('refuses to make a report that no endpoint takes', async () => {
    const long = 'ß'.repeat(100_000);
    const fields = { description: long, steps: long, proof: long, impact: long, proposedFix: long };
    await expect(build({ ...fields, description: '界'.repeat(100_000) })).rejects.toMatchObject({
      code: 'report_too_large',
      details: { filename: 'report.json' },
    });
  });
});

describe('the evidence of a report', () => {
  it('is attached with its digests: pictures as they are, requests as one HAR', async () => {
    const { report, attachments } = await build();
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
    const { report, attachments, markdown } = await build(
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
    const { attachments } = await build({}, { evidence: [...evidence, buildExchange()], screenshots });
    expect(attachments.map(({ filename }) => filename)).toEqual([
      'requests-2.har',
      'a.png',
      'a-2.png',
      'requests.har',
    ]);
  });

  it('says of a picture that is gone that it is', async () => {
    const { report, attachments } = await build({}, { screenshots: new Map() });
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
    const { report } = await build({}, { evidence: requests });
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
    const { report } = await build({}, { evidence: requests });
    expect(report.x_goodfaith.requests).toHaveLength(500);
    expect(report.x_goodfaith.ledger.at(-1)).toEqual({
      kind: 'cut',
      text: '3 more requests are in requests.har.',
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
    const { report } = await build({}, { ledger: [row] });
    expect(report.x_goodfaith.ledger).toEqual([
      { kind: 'dropped', text: 'The picture x.png is no longer in this browser and is not attached.' },
      {
        kind: 'masked',
        text: 'Masked values: 3, in 1 requests. Kept because the reporter says they are the finding: 0.',
      },
    ]);
  });
});

describe('what leaves', () => {
  const canaries = [
    'q7Zk2LmN8pRt4VxY',
    's3cr3tcookie1',
    'hunter2hunter2',
    'browser-request-77',
    'Order of B',
    draftId,
  ];

  it('holds no secret of the evidence and no field that stays here', async () => {
    const exchange = buildExchange({
      url: 'https://app.secopsgateway.com/api/orders/1042?token=hunter2hunter2',
      requestBody: { kind: 'text', text: '{"password":"hunter2hunter2"}', byteCount: 29, isCut: false },
    });
    const verdict = buildVerdict('in', {
      reason: phrase('check_verdict_in', 'https://a.test/?token=hunter2hunter2'),
    });
    const built = await build({}, { evidence: [exchange, buildScreenshot()], verdict });
    const har = built.attachments.find(({ filename }) => filename === 'requests.har');
    const leaving = decodeText(built.bytes) + decodeText(har?.bytes ?? new Uint8Array()) + built.markdown;
    expect(leaving).toContain('masked-token-');
    for (const canary of canaries) expect(leaving).not.toContain(canary);
  });

  it('holds the one value that the person kept', async () => {
    const first = await build();
    const keptSecrets = first.masks.filter(({ kind }) => kind === 'token').map(({ name }) => name);
    const { attachments, report } = await build({}, { draft: buildDraft(completeFields, { keptSecrets }) });
    const har = decodeText(
      attachments.find(({ filename }) => filename === 'requests.har')?.bytes ?? new Uint8Array(),
    );
    expect(har).toContain('Bearer q7Zk2LmN8pRt4VxY');
    expect(har).not.toContain('s3cr3tcookie1');
    expect(report.x_goodfaith.masked).toEqual({ values: 2, kept: 1 });
  });

  it('never changes the words of the person', async () => {
    const steps = 'Open <img src=x>, type password: hunter2 and see \u202E';
    expect((await build({ steps: ` ${steps}\n` })).report.reproduction).toBe(steps);
  });
});
