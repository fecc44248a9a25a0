import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import { buildRuleBook, noRules } from '../../../lib/redaction/rule-book.ts';
import { buildReport, redactParts } from '../../../lib/report/build-report.ts';
import { leaveOutFiles, nameFiles } from '../../../lib/report/name-files.ts';
import type { ReportParts } from '../../../lib/report/report-parts.ts';
import { buildEvidenceId, buildExchange, buildScreenshot } from '../evidence/evidence-fixtures.ts';
import { buildDraft, buildVerdict, completeFields, now, reportId } from './report-fixtures.ts';

const rules = buildRuleBook({ headers: [], fields: [], words: ['bluebird'] });
const first = buildScreenshot({ filename: 'Bluebird page.png' });
const second = buildScreenshot({ id: buildEvidenceId(7), filename: 'Bluebird page.png' });
const exchange = buildExchange({ requestHeaders: [{ name: 'Cookie', value: 'sid=Abc123456789' }] });

function buildParts(parts: Partial<ReportParts> = {}): ReportParts {
  return {
    draft: buildDraft(completeFields),
    evidence: [exchange, first, second],
    verdict: buildVerdict(),
    rules,
    ledger: [],
    screenshots: new Map([
      [first.id, encodeText('first')],
      [second.id, encodeText('second')],
    ]),
    reportId,
    now,
    softwareVersion: '0.1.0',
    ...parts,
  };
}

describe('a file that is left out', () => {
  it('does not leave, whatever redaction and a repeat made of its name', async () => {
    const parts = buildParts();
    const redacted = await redactParts(parts);
    const whole = await buildReport(parts, redacted);
    const names = whole.attachments.map(({ filename }) => filename);
    expect(new Set(names).size).toBe(3);
    expect(names.join()).not.toMatch(/bluebird/i);
    for (const name of names) {
      const rest = await buildReport(parts, leaveOutFiles(redacted, new Set([name])));
      expect(rest.attachments.map(({ filename }) => filename)).toEqual(names.filter((each) => each !== name));
      expect(rest.report.attachments).toHaveLength(2);
    }
  });

  it('takes its rows along, and nothing that it made masked elsewhere', async () => {
    const page = { ...first.page, title: 'Abc123456789' };
    const parts = buildParts({
      rules: noRules,
      evidence: [exchange, { ...first, page, label: 'Abc123456789' }],
    });
    const redacted = await redactParts(parts);
    const rest = leaveOutFiles(redacted, new Set(['requests.har']));
    expect(rest.exchanges).toEqual([]);
    expect(rest.masks.every(({ evidenceId }) => evidenceId === first.id)).toBe(true);
    expect(JSON.stringify(rest.screenshots)).not.toContain('Abc123456789');
  });

  it('leaves everything where no name is given', async () => {
    const redacted = await redactParts(buildParts());
    expect(leaveOutFiles(redacted, new Set())).toEqual(redacted);
    expect(nameFiles(redacted)).toEqual(redacted);
  });
});
