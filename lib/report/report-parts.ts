import type { Bytes } from '../base/bytes.ts';
import type { EvidenceId, ReportId } from '../base/ids.ts';
import type { Instant } from '../base/time.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { LedgerRow } from '../evidence/ledger.ts';
import type { Programme } from '../policy/programme.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import type { Verdict } from '../scope/verdict.ts';
import type { Draft } from './draft.ts';

/** Everything a report is made of. */
export interface ReportParts {
  readonly draft: Draft;
  readonly programme?: Programme | undefined;
  /** All evidence of the draft; only what is included leaves. */
  readonly evidence: readonly Evidence[];
  /** The verdict on the affected address. */
  readonly verdict: Verdict;
  readonly ledger: readonly LedgerRow[];
  /** The pictures' bytes, exactly as they are sent. */
  readonly screenshots: ReadonlyMap<EvidenceId, Bytes>;
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
  readonly reportId: ReportId;
  readonly now: Instant;
  readonly softwareVersion: string;
}
