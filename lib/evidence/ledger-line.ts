import { say } from '../base/text.ts';
import { redactProse } from '../redaction/redact-draft-text.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import type { LedgerRow } from './ledger.ts';

/** A ledger row as it leaves: its kind and one sentence. */
export interface LedgerLine {
  readonly kind: LedgerRow['kind'];
  readonly text: string;
}

/** Words ledger rows for a receiver; an address that a row repeats loses its secrets. */
export function buildLedgerLines(
  rows: readonly Pick<LedgerRow, 'kind' | 'phrase'>[],
  rules: RuleBook,
): LedgerLine[] {
  return rows.map(({ kind, phrase }) => ({ kind, text: redactProse(say(phrase), rules) }));
}
