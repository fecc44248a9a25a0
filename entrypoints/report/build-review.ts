import type { ReviewAttachment } from '../../components/report/review-attachment.ts';
import type { ReviewedReport } from '../../components/report/reviewed-report.ts';
import { decodeText, type Bytes } from '../../lib/base/bytes.ts';
import { reportIdSchema, type EvidenceId } from '../../lib/base/ids.ts';
import { formatInstant } from '../../lib/base/time.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import { readExtensionVersion } from '../../lib/platform/runtime.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { countMasks } from '../../lib/redaction/count-masks.ts';
import type { MaskRow } from '../../lib/redaction/mask-row.ts';
import { maskedWord } from '../../lib/redaction/redact-draft-text.ts';
import type { RuleBook } from '../../lib/redaction/rule-book.ts';
import { buildReport, redactParts, type BuiltReport } from '../../lib/report/build-report.ts';
import { checkDraft } from '../../lib/report/check-draft.ts';
import type { Draft } from '../../lib/report/draft.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';
import { ReportIncompleteError, ReportTooLargeError } from '../../lib/report/errors.ts';
import type { FrozenReport } from '../../lib/report/frozen-report.ts';
import { findJudgedUrl } from '../../lib/report/judged-url.ts';
import { leaveOutFiles } from '../../lib/report/name-files.ts';
import type { ReportParts } from '../../lib/report/report-parts.ts';
import { readEvidence, readLedger, readPicture } from '../../lib/storage/evidence-store.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import type { Judge } from '../../lib/workflow/judge.ts';

export interface ReviewInput {
  readonly draft: Draft;
  readonly programme: Programme | undefined;
  readonly judge: Judge;
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
  /** Files that the person left out here, by name. */
  readonly leftOut: ReadonlySet<string>;
}

export type ReviewOutcome =
  | { readonly kind: 'built'; readonly review: BuiltReview }
  /** Without these no report can be made at all. */
  | { readonly kind: 'incomplete'; readonly blocks: readonly DraftCheck[] }
  | { readonly kind: 'too_large'; readonly error: ReportTooLargeError };

/** The report as it would leave now, and what stands in its way. */
export interface BuiltReview {
  readonly report: ReviewedReport;
  readonly attachments: readonly ReviewAttachment[];
  readonly frozen: Omit<FrozenReport, 'endpointUrl'>;
  readonly blocks: readonly DraftCheck[];
  /** The draft's last change that is in this review. */
  readonly draftUpdatedAt: string;
}

/** Builds the bytes once; what is shown, saved and sent afterwards are these and no others. */
export async function buildReview(input: ReviewInput): Promise<ReviewOutcome> {
  const { draft, programme, rules } = input;
  const evidence = await readEvidence(draft.id);
  const verdict = input.judge.decide(findJudgedUrl(draft));
  const findBlocks = (masks: readonly MaskRow[]): readonly DraftCheck[] =>
    checkDraft({ draft, programme, evidence, verdict, masks, rules }).filter(
      ({ level }) => level === 'block',
    );
  try {
    return { kind: 'built', review: await buildWhole(input, evidence, verdict, findBlocks) };
  } catch (error) {
    if (error instanceof ReportIncompleteError) return { kind: 'incomplete', blocks: findBlocks([]) };
    if (error instanceof ReportTooLargeError) return { kind: 'too_large', error };
    throw error;
  }
}

async function buildWhole(
  { draft, programme, leftOut, rules }: ReviewInput,
  evidence: readonly Evidence[],
  verdict: Verdict,
  findBlocks: (masks: readonly MaskRow[]) => readonly DraftCheck[],
): Promise<BuiltReview> {
  const now = formatInstant(Date.now());
  const parts: ReportParts = {
    draft,
    programme,
    evidence,
    verdict,
    rules,
    ledger: await readLedger(draft.id),
    screenshots: await readPictures(evidence),
    reportId: reportIdSchema.parse(crypto.randomUUID()),
    now,
    softwareVersion: readExtensionVersion(),
  };
  const redacted = await redactParts(parts);
  const whole = await buildReport(parts, redacted);
  const built = leftOut.size === 0 ? whole : await buildReport(parts, leaveOutFiles(redacted, leftOut));
  const counts = countMasks(built.masks);
  return {
    report: describeReport(built, counts),
    attachments: whole.attachments.map(({ filename, mediaType, byteCount, sha256 }) => ({
      id: filename,
      filename,
      mediaType,
      byteCount,
      // a HAR may be another file once pictures are left out: show the digest of the one that leaves
      sha256: built.attachments.find((each) => each.filename === filename)?.sha256 ?? sha256,
      isIncluded: !leftOut.has(filename),
    })),
    frozen: {
      id: parts.reportId,
      draftId: draft.id,
      programmeId: draft.programmeId ?? '',
      title: built.report.title,
      bytes: built.bytes,
      sha256: built.sha256,
      markdown: built.markdown,
      attachments: [...built.attachments],
      frozenAt: now,
    },
    blocks: findBlocks(whole.masks),
    draftUpdatedAt: draft.updatedAt,
  };
}

function describeReport(built: BuiltReport, counts: ReturnType<typeof countMasks>): ReviewedReport {
  return {
    markdown: built.markdown,
    exactText: decodeText(built.bytes),
    exactFiles: built.attachments
      .filter(({ mediaType }) => mediaType === 'application/json')
      .map(({ filename, bytes }) => ({ filename, text: decodeText(bytes) })),
    byteCount: built.bytes.byteLength,
    sha256: built.sha256,
    maskedCount: counts.maskedCount,
    keptCount: counts.keptCount,
    requestCount: counts.evidenceCount,
    placeholders: [
      maskedWord,
      ...new Set(built.masks.filter(({ isKept }) => !isKept).map(({ rendered }) => rendered)),
    ],
    keptValues: [...new Set(built.masks.filter(({ isKept }) => isKept).map(({ rendered }) => rendered))],
  };
}

async function readPictures(evidence: readonly Evidence[]): Promise<ReadonlyMap<EvidenceId, Bytes>> {
  const pictures = new Map<EvidenceId, Bytes>();
  for (const item of evidence) {
    const bytes = item.kind === 'screenshot' && item.isIncluded ? await readPicture(item.id) : undefined;
    if (bytes) pictures.set(item.id, bytes);
  }
  return pictures;
}
