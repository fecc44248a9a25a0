import type { VerdictKind } from '../verdict.ts';
import { listBits } from './list-bits.ts';
import { entryBits } from './node-entry.ts';
import type { PageParts } from './page-parts.ts';
import { recordBits } from './rule-form.ts';
import { listWords, ruleWords, spanWords, type RuleIndex } from './scope-index.ts';

/**
 * Hears the spans that hold an address which nobody lists by itself, where they agree with one another.
 * @param found offsets into `spans`
 * @returns undefined where they do not, or where only the whole rules can tell
 */
export function hearSpans(
  { spans, rules, lists, expiries }: RuleIndex,
  found: readonly number[],
  page: PageParts,
  now: number,
): VerdictKind | undefined {
  let kind: VerdictKind | undefined;
  for (const at of found) {
    const list = spans[at + spanWords.list] ?? 0;
    const flags = rules[(spans[at + spanWords.rule] ?? 0) * ruleWords.stride + ruleWords.flags] ?? 0;
    const listFlags = lists[list * listWords.stride + listWords.flags] ?? 0;
    const isPlain =
      (flags & recordBits.isPlainSpan) !== 0 &&
      (flags & (entryBits.isDoubtful | page.otherScheme)) === 0 &&
      (listFlags & listBits.hasEverywhere) === 0 &&
      (expiries[list] ?? 0) > now;
    const state = (flags & entryBits.isOut) === 0 ? 'in' : 'out';
    if (!isPlain || (kind !== undefined && kind !== state)) return undefined;
    kind = state;
  }
  return kind;
}
