import type { Evidence } from '../evidence/evidence.ts';
import type { Programme } from '../policy/programme.ts';
import type { MaskRow } from '../redaction/mask-row.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import type { Verdict } from '../scope/verdict.ts';
import type { Draft } from './draft.ts';

/** What a draft is checked against. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly programme?: Programme | undefined;
  readonly evidence: readonly Evidence[];
  /** The verdict on the affected address. */
  readonly verdict: Verdict;
  readonly masks: readonly MaskRow[];
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
}
