import { spanWords } from './scope-index.ts';

/** A span of IPv4 addresses that a rule is about. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly list: number;
  readonly rule: number;
}

/** Builds the records of IPv4 spans: by first address, each with the farthest last address up to it. */
export function buildSpans(spans: readonly Span[]): Uint32Array {
  const words = new Uint32Array(spans.length * spanWords.stride);
  let reach = 0;
  for (const [number, span] of spans.toSorted((a, b) => a.first - b.first).entries()) {
    reach = Math.max(reach, span.last);
    words.set([span.first, span.last, reach, span.list, span.rule], number * spanWords.stride);
  }
  return words;
}

/**
 * Finds the records of the spans that hold an address.
 * @returns offsets into `spans`
 */
export function findSpans(spans: Uint32Array, address: number): readonly number[] {
  let low = 0;
  let high = spans.length / spanWords.stride;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle * spanWords.stride] ?? 0) <= address) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = (low - 1) * spanWords.stride; at >= 0; at -= spanWords.stride) {
    if ((spans[at + spanWords.reach] ?? 0) < address) break;
    if ((spans[at + spanWords.last] ?? 0) >= address) found.push(at);
  }
  return found;
}
