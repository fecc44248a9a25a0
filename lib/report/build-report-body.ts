import { say, text } from '../base/text.ts';
import { calendarDateSchema } from '../base/time.ts';
import type { LedgerLine } from '../evidence/ledger-line.ts';
import type { RedactedEvidence } from '../evidence/redact-evidence.ts';
import { countMasks } from '../redaction/count-masks.ts';
import { redactProse, redactWords } from '../redaction/redact-draft-text.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import { bandOf } from '../severity/band-of.ts';
import { parseCvss31 } from '../severity/parse-cvss31.ts';
import { scoreCvss31 } from '../severity/score-cvss31.ts';
import { buildTitle } from './build-title.ts';
import type { DraftFields } from './draft.ts';
import type { FrozenAttachment } from './frozen-report.ts';
import type { ReportParts } from './report-parts.ts';
import type { GoodfaithReport, OutgoingReport } from './wire.ts';

// The report itself stays small enough for any endpoint; the attached HAR has every request and every row.
const maxListedRequests = 500;
const maxListedUrlLength = 500;
const maxListedLedgerRows = 500;

/** Characters of the longest texts that the wire format takes; the short ones stand beside their field. */
const maxLongText = 200_000;

/** Builds the report object from its parts; empty optional fields are left out, never sent as empty. */
export function buildReportBody(
  parts: ReportParts,
  redacted: RedactedEvidence,
  attachments: readonly FrozenAttachment[],
  ledger: readonly LedgerLine[],
): OutgoingReport {
  const { draft, programme, now } = parts;
  const fields = prepareFields(draft.fields, parts.rules);
  const isUrgent = fields.isUrgent && programme?.escalation !== undefined;
  const reporter = buildReporter(fields);
  return {
    report: '0.1',
    title: buildTitle(fields.title, isUrgent ? programme?.escalation?.subject_prefix : undefined),
    target: fields.target,
    description: fields.description,
    ...(fields.steps !== '' && { reproduction: fields.steps }),
    ...(fields.impact !== '' && { impact: fields.impact }),
    ...(fields.endpoint !== '' && { endpoint: fields.endpoint }),
    ...(fields.cwe !== '' && { weakness: { cwe: [fields.cwe] } }),
    ...(reporter && { reporter }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ filename, mediaType, byteCount, sha256 }) => ({
        filename,
        media_type: mediaType,
        size_bytes: byteCount,
        sha256,
      })),
    }),
    submitted_at: now,
    x_goodfaith: buildExtension(parts, fields, isUrgent, redacted, ledger),
  };
}

function buildExtension(
  { draft, programme, verdict, reportId, rules }: ReportParts,
  fields: DraftFields,
  isUrgent: boolean,
  redacted: RedactedEvidence,
  ledger: readonly LedgerLine[],
): GoodfaithReport {
  const severity = buildSeverity(fields.cvssVector);
  const { maskedCount, keptCount } = countMasks(redacted.masks);
  const updated = calendarDateSchema.safeParse(programme?.updatedOn).data;
  return {
    version: 1,
    id: reportId,
    programme: {
      id: programme?.id ?? '',
      name: programme?.name ?? '',
      ...(updated !== undefined && { updated }),
    },
    scope: {
      verdict: verdict.kind,
      ...(verdict.rule && { rule: redactWords(verdict.rule.pattern, rules) }),
      reason: redactProse(say(verdict.reason), rules).slice(0, 4096),
    },
    is_urgent: isUrgent,
    ...(fields.weakness !== '' && { weakness_type: fields.weakness }),
    ...(fields.proof !== '' && { proof: fields.proof }),
    ...(severity && { severity }),
    ...(fields.discoveredOn !== '' && { discovered_on: fields.discoveredOn }),
    ...(fields.environment !== '' && { environment: fields.environment }),
    ...(fields.proposedFix !== '' && { proposed_fix: fields.proposedFix }),
    confirmations: listConfirmations(draft.confirmations, programme),
    requests: listRequests(redacted),
    ledger: listLedger(redacted, ledger),
    masked: { values: maskedCount, kept: keptCount },
  };
}

/** Only what this programme asks to confirm: a draft that changed programmes still knows the other's names. */
function listConfirmations(confirmed: readonly string[], programme: ReportParts['programme']): string[] {
  const asked = [...(programme?.rulesOfEngagement ?? []), ...(programme?.excludedClasses ?? [])];
  return [...new Set(asked.map(({ id }) => id))].filter((id) => confirmed.includes(id));
}

function buildSeverity(vector: string): GoodfaithReport['severity'] {
  const outcome = parseCvss31(vector);
  if (outcome.kind === 'refused') return undefined;
  const score = scoreCvss31(outcome.metrics).overall;
  return { standard: 'CVSS:3.1', vector, score, band: bandOf(score) };
}

function buildReporter(fields: DraftFields): OutgoingReport['reporter'] {
  const { contactName, contactAddress, mayShareContact, wantsCredit, creditName } = fields;
  // a consent that the person did not decide is not sent: silence is neither yes nor no
  const consent = {
    ...(mayShareContact !== '' && { share_contact_with_affected_party: mayShareContact === 'yes' }),
    ...(wantsCredit !== '' && { public_credit: wantsCredit === 'yes' }),
    ...(wantsCredit === 'yes' && creditName !== '' && { credit_name: creditName }),
  };
  const reporter = {
    ...(contactName !== '' && { name: contactName }),
    ...(contactAddress !== '' && { contact: contactAddress }),
    ...(Object.keys(consent).length > 0 && { consent }),
  };
  return Object.keys(reporter).length > 0 ? reporter : undefined;
}

/** The proof first, then the others in the order they started. */
function listRequests({ exchanges }: RedactedEvidence): GoodfaithReport['requests'] {
  return exchanges
    .toSorted((a, b) => Number(b.isProof) - Number(a.isProof) || a.startedAt.localeCompare(b.startedAt))
    .slice(0, maxListedRequests)
    .map(({ method, url, statusCode, startedAt, verdict, source, isProof }) => ({
      method,
      url: url.length > maxListedUrlLength ? `${url.slice(0, maxListedUrlLength)}…` : url,
      ...(statusCode !== undefined && { status: statusCode }),
      started_at: startedAt,
      verdict: verdict.kind,
      source,
      is_proof: isProof,
    }));
}

function listLedger(
  { exchanges }: RedactedEvidence,
  ledger: readonly LedgerLine[],
): GoodfaithReport['ledger'] {
  const rows = ledger
    .slice(0, maxListedLedgerRows)
    .map((line) => ({ kind: line.kind, text: line.text.slice(0, 4096) }));
  const requestsLeft = exchanges.length - maxListedRequests;
  const rowsLeft = ledger.length - maxListedLedgerRows;
  if (requestsLeft > 0) rows.push({ kind: 'cut', text: text('ledger_requests_cut', String(requestsLeft)) });
  if (rowsLeft > 0) rows.push({ kind: 'cut', text: text('ledger_rows_cut', String(rowsLeft)) });
  return rows;
}

/** The person's texts as they leave: nothing is changed in them but an organisation's words. */
function prepareFields(fields: DraftFields, rules: RuleBook): DraftFields {
  const prepare = (value: string, maxLength: number): string => {
    const masked = redactWords(trim(value), rules);
    // a placeholder is longer than a short word
    return masked.length > maxLength ? `${masked.slice(0, maxLength - 1).toWellFormed()}…` : masked;
  };
  return {
    ...fields,
    title: prepare(fields.title, 200),
    weakness: prepare(fields.weakness, 300),
    target: prepare(fields.target, 2000),
    endpoint: prepare(fields.endpoint, 65_536),
    description: prepare(fields.description, maxLongText),
    steps: prepare(fields.steps, maxLongText),
    proof: prepare(fields.proof, maxLongText),
    impact: prepare(fields.impact, maxLongText),
    cvssVector: trim(fields.cvssVector),
    environment: prepare(fields.environment, 4000),
    proposedFix: prepare(fields.proposedFix, maxLongText),
    contactName: trim(fields.contactName),
    contactAddress: trim(fields.contactAddress),
    creditName: trim(fields.creditName),
  };
}

function trim(value: string): string {
  return value.toWellFormed().trim();
}
