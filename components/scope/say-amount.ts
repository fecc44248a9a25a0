import { text } from '../../lib/base/text.ts';
import type { Commitment } from '../../lib/policy/goodfaith-extension.ts';
import { formatCount } from '../ui/count-text.ts';

/** Says how long a promise gives, e.g. `7 business days`. */
export function sayAmount({ amount, unit }: Pick<Commitment, 'amount' | 'unit'>): string {
  return text(amount === 1 ? `ui_amount_${unit}_one` : `ui_amount_${unit}`, formatCount(amount));
}
