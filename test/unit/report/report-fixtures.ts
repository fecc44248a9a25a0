import { encodeText } from '../../../lib/base/bytes.ts';
import { reportIdSchema } from '../../../lib/base/ids.ts';
import { phrase } from '../../../lib/base/text.ts';
import type { Programme } from '../../../lib/policy/programme.ts';
import { parseProgramme } from '../../../lib/policy/parse-programme.ts';
import { buildReport, redactParts } from '../../../lib/report/build-report.ts';
import { createDraft } from '../../../lib/report/create-draft.ts';
import type { Draft, DraftFields } from '../../../lib/report/draft.ts';
import type { ReportParts } from '../../../lib/report/report-parts.ts';
import type { Verdict, VerdictKind } from '../../../lib/scope/verdict.ts';
import { readText } from '../../repo/source-tree.ts';
import { buildExchange, buildScreenshot, draftId } from '../evidence/evidence-fixtures.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

export const reportId = reportIdSchema.parse('44444444-4444-4444-8444-444444444444');
export const now = '2026-11-21T14:11:00.000Z';

/** Reads one of the two programmes that are built in. */
export function readProgramme(name: 'secops-gateway' | 'cti-platform'): Programme {
  const outcome = parseProgramme(readText(`public/programmes/${name}.json`));
  if (outcome.kind === 'refused') throw new Error(`${name} is refused`);
  return outcome.programme;
}

/** Builds a verdict on the practice order page. */
export function buildVerdict(kind: VerdictKind = 'in', parts: Partial<Verdict> = {}): Verdict {
  return {
    kind,
    url: 'https://app.secopsgateway.com/orders/1042',
    isListExpired: false,
    rule: { pattern: '*.secopsgateway.com', state: 'in' },
    reason: phrase('check_verdict_in', 'SecOps Gateway'),
    ...parts,
  };
}

/** Builds a draft in which nothing is filled but the fields given. */
export function buildDraft(fields: Partial<DraftFields> = {}, parts: Partial<Draft> = {}): Draft {
  const draft = createDraft({
    id: draftId,
    now: '2026-11-21T14:00:00.000Z',
    url: 'https://app.secopsgateway.com/orders/1042',
    programmeId: 'secops-gateway',
  });
  return { ...draft, fields: { ...draft.fields, ...fields }, ...parts };
}

/** Texts in which a triager finds everything. */
export const completeFields: Partial<DraftFields> = {
  title: 'Order of another customer readable by id',
  weakness: 'Insecure direct object reference (IDOR)',
  cwe: 'CWE-639',
  target: 'app.secopsgateway.com',
  endpoint: 'GET https://app.secopsgateway.com/api/orders/1042',
  description: 'The API answers with any order, whoever asks.',
  steps:
    '1. Sign in as account A.\n2. Request `/api/orders/1042`, which belongs to B.\n3. The answer is 200.',
  impact: 'Anyone with an account reads name and address of every customer.',
  cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
  contactName: 'Ada',
  contactAddress: 'ada@example.org',
};

/** The bytes of the one picture. */
export const picture = encodeText('picture');

/** Builds a report of a complete draft with one proof and one picture, but for the parts given. */
export async function buildTestReport(fields: Partial<DraftFields> = {}, parts: Partial<ReportParts> = {}) {
  const all: ReportParts = {
    draft: buildDraft({ ...completeFields, ...fields }),
    programme: readProgramme('secops-gateway'),
    evidence: [buildExchange(), buildScreenshot()],
    verdict: buildVerdict(),
    ledger: [],
    screenshots: new Map([[buildScreenshot().id, picture]]),
    reportId,
    rules: noRules,
    now,
    softwareVersion: '0.1.0',
    ...parts,
  };
  return buildReport(all, await redactParts(all));
}
