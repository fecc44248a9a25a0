import { findSpans, type SecretSpan, type TextNature } from './find-spans.ts';
import type { RuleBook } from './rule-book.ts';

/** Finds the secrets in a text, as `findSpans`. */
export type FindSpans = (text: string, nature: TextNature) => readonly SecretSpan[];

/** Characters; longer texts hardly ever come twice. */
const maxRememberedLength = 1000;
/** Texts; with the length above at most 20 MB for one run. */
const maxRememberedCount = 10_000;

/** Makes a search that looks at each short text once: requests repeat their headers, and every run walks twice. */
export function rememberSpans(rules: RuleBook): FindSpans {
  const known: Readonly<Record<TextNature, Map<string, readonly SecretSpan[]>>> = {
    data: new Map(),
    prose: new Map(),
  };
  return (text, nature) => {
    const remembered = known[nature].get(text);
    if (remembered) return remembered;
    const spans = findSpans(text, nature, rules);
    const isWorthIt = text.length <= maxRememberedLength && known[nature].size < maxRememberedCount;
    if (isWorthIt) known[nature].set(text, spans);
    return spans;
  };
}
