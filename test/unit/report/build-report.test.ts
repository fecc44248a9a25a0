import { describe, expect, it } from 'vitest';
import { computeSha256, decodeText } from '../../../lib/base/bytes.ts';
import { phrase } from '../../../lib/base/text.ts';
import { ledgerRowSchema } from '../../../lib/evidence/ledger.ts';
import { buildRuleBook } from '../../../lib/redaction/rule-book.ts';
import { reportSchema } from '../../../lib/report/wire.ts';
import { buildExchange, buildScreenshot, draftId } from '../evidence/evidence-fixtures.ts';
import {
  buildDraft,
  buildTestReport,
  buildVerdict,
  completeFields,
  now,
  readProgramme,
  reportId,
} from './report-fixtures.ts';

const ledgerRow = ledgerRowSchema.parse({
  id: '55555555-5555-4555-8555-555555555555',
  draftId,
  at: now,
  kind: 'dropped',
  phrase: phrase('extension_name'),
});

describe('buildReport', () => {
  it('makes the bytes that the endpoint parses, and their digest', async () => {
    const { bytes, report, sha256 } = await buildTestReport();
    const text = decodeText(bytes);
    expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(reportSchema.parse(JSON.parse(text))).toEqual(report);
    expect(sha256).toBe(await computeSha256(bytes));
  });

  it('makes the same bytes of the same draft', async () => {
    const [once, twice] = await Promise.all([buildTestReport(), buildTestReport()]);
    expect(twice.bytes).toEqual(once.bytes);
    expect(twice.attachments).toEqual(once.attachments);
  });

  it('writes its members in a fixed order and leaves out what is empty', async () => {
    const { report } = await buildTestReport();
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
    const { report } = await buildTestReport({
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
    expect((await buildTestReport()).report.reporter).not.toHaveProperty('consent');
    const { report } = await buildTestReport({
      mayShareContact: 'no',
      wantsCredit: 'yes',
      creditName: 'ada',
    });
    expect(report.reporter?.consent).toEqual({
      share_contact_with_affected_party: false,
      public_credit: true,
      credit_name: 'ada',
    });
    expect(
      (await buildTestReport({ wantsCredit: 'no', creditName: 'ada' })).report.reporter?.consent,
    ).toEqual({
      public_credit: false,
    });
  });

  it('leaves an anonymous reporter out altogether', async () => {
    expect((await buildTestReport({ contactName: '', contactAddress: ' ' })).report).not.toHaveProperty(
      'reporter',
    );
  });

  it('marks an urgent report only where the programme has a mark', async () => {
    expect((await buildTestReport({ isUrgent: true })).report).toMatchObject({
      title: completeFields.title,
      x_goodfaith: { is_urgent: false },
    });
    const { report } = await buildTestReport(
      { isUrgent: true },
      { programme: readProgramme('cti-platform') },
    );
    expect(report).toMatchObject({
      title: `[URGENT] ${completeFields.title}`,
      x_goodfaith: { is_urgent: true },
    });
  });

  it('sends only the confirmations that this programme asks for', async () => {
    const asked = readProgramme('secops-gateway').rulesOfEngagement[0]?.id ?? '';
    const draft = buildDraft(completeFields, { confirmations: [asked, 'of-another-programme'] });
    expect((await buildTestReport({}, { draft })).report.x_goodfaith.confirmations).toEqual([asked]);
  });

  it('leaves out a severity that is no vector', async () => {
    expect((await buildTestReport({ cvssVector: '9.8' })).report.x_goodfaith).not.toHaveProperty('severity');
  });

  it('says what is missing from a draft that is no report yet', async () => {
    await expect(buildTestReport({ title: ' ', description: '' })).rejects.toMatchObject({
      code: 'report_incomplete',
      details: { fields: 'title, description' },
    });
  });

  it('refuses to make a report that no endpoint takes', async () => {
    const long = 'ß'.repeat(100_000);
    const fields = { description: long, steps: long, proof: long, impact: long, proposedFix: long };
    await expect(buildTestReport({ ...fields, description: '界'.repeat(100_000) })).rejects.toMatchObject({
      code: 'report_too_large',
      details: { filename: 'report.json' },
    });
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
    const built = await buildTestReport({}, { evidence: [exchange, buildScreenshot()], verdict });
    const har = built.attachments.find(({ filename }) => filename === 'requests.har');
    const leaving = decodeText(built.bytes) + decodeText(har?.bytes ?? new Uint8Array()) + built.markdown;
    expect(leaving).toContain('masked-token-');
    for (const canary of canaries) expect(leaving).not.toContain(canary);
  });

  it('holds the one value that the person kept', async () => {
    const first = await buildTestReport();
    const keptSecrets = first.masks.filter(({ kind }) => kind === 'token').map(({ name }) => name);
    const { attachments, report } = await buildTestReport(
      {},
      { draft: buildDraft(completeFields, { keptSecrets }) },
    );
    const har = decodeText(
      attachments.find(({ filename }) => filename === 'requests.har')?.bytes ?? new Uint8Array(),
    );
    expect(har).toContain('Bearer q7Zk2LmN8pRt4VxY');
    expect(har).not.toContain('s3cr3tcookie1');
    expect(report.x_goodfaith.masked).toEqual({ values: 2, kept: 1 });
  });

  it('never changes the words of the person', async () => {
    const steps = 'Open <img src=x>, type password: hunter2 and see \u202E';
    expect((await buildTestReport({ steps: ` ${steps}\n` })).report.reproduction).toBe(steps);
  });

  it("masks an organisation's words in the person's own texts, in the rule and in what is said of it", async () => {
    const rules = buildRuleBook({ headers: [], fields: [], words: ['Bluebird'] });
    const fields = {
      title: 'Bluebird '.repeat(22),
      description: 'On bluebird, with password=hunter2.',
      steps: 'BLUEBIRD',
      target: 'bluebird.example.com',
      environment: 'x'.repeat(3990) + 'bluebird',
    };
    const verdict = buildVerdict('in', {
      rule: { pattern: '*.bluebird.example', state: 'in' },
      reason: phrase('check_verdict_in', 'Bluebird'),
    });
    const ledger = [{ ...ledgerRow, phrase: phrase('ledger_picture_missing', 'bluebird.png') }];
    const { report, bytes, markdown } = await buildTestReport(fields, { rules, verdict, ledger });
    expect(decodeText(bytes)).not.toMatch(/bluebird/i);
    expect(markdown).not.toMatch(/bluebird/i);
    expect(report.description).toBe('On [masked internal], with password=hunter2.');
    expect(report.target).toBe('[masked internal].example.com');
    // longer by its placeholders, and still what the wire format takes
    expect(report.title.length).toBeLessThanOrEqual(200);
  });
});
