import { text } from '../../lib/base/text.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import type { IconName } from '../ui/icon.tsx';

/** The icon of each verdict; it always stands beside the words. */
export const verdictIcons: Readonly<Record<VerdictKind, IconName>> = {
  in: 'shield',
  out: 'barred',
  unclear: 'warning',
  unknown: 'question',
};

/** Says a verdict in the words it has everywhere, e.g. `Out of scope`. */
export function sayVerdict(kind: VerdictKind): string {
  return text(`verdict_${kind}`);
}
