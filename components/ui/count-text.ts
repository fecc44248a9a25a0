import { text, type MessageKey } from '../../lib/base/text.ts';

/** Says a count with the right noun: `one` for exactly one, `many` otherwise; `$1` is the count. */
export function countText(count: number, one: MessageKey, many: MessageKey): string {
  return text(count === 1 ? one : many, formatCount(count));
}

/** Writes a count as a person reads it, e.g. `5,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString(text('ui_number_language'));
}
