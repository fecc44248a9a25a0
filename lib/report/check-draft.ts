import type { Phrase } from '../base/text.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Programme } from '../policy/programme.ts';
import type { MaskRow } from '../redaction/mask-row.ts';
import type { Verdict } from '../scope/verdict.ts';
import { checkConfirmations } from './checks/check-confirmations.ts';
import { checkEvidence } from './checks/check-evidence.ts';
import { checkRequiredFields } from './checks/check-required-fields.ts';
import { checkReporter } from './checks/check-reporter.ts';
import { checkScope } from './checks/check-scope.ts';
import { checkSecrets } from './checks/check-secrets.ts';
import { checkSeverity } from './checks/check-severity.ts';
import type { Draft, DraftFieldKey } from './draft.ts';

/** One finding about a draft. */
export interface DraftCheck {
  /** Stable within one list, e.g. `required-impact`. */
  readonly id: string;
  /**
   * `block`: it cannot be sent like this. `answer`: only the person can say. `warn`: worth a look.
   * `ok`: seen and fine.
   */
  readonly level: 'block' | 'answer' | 'warn' | 'ok';
  /** The text that the finding is about. */
  readonly field?: DraftFieldKey;
  readonly phrase: Phrase;
}

/** What a draft is checked against. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly programme?: Programme | undefined;
  readonly evidence: readonly Evidence[];
  /** The verdict on the affected address. */
  readonly verdict: Verdict;
  readonly masks: readonly MaskRow[];
}

const levels: readonly DraftCheck['level'][] = ['block', 'answer', 'warn', 'ok'];

/** Checks a draft the way a triager will, and lists what was found: what blocks first. */
export function checkDraft(checked: CheckedDraft): readonly DraftCheck[] {
  const checks = [
    ...checkRequiredFields(checked),
    ...checkSeverity(checked),
    ...checkEvidence(checked),
    ...checkScope(checked),
    ...checkReporter(checked),
    ...checkConfirmations(checked),
    ...checkSecrets(checked),
  ];
  return checks.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}
