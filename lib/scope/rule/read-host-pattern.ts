import { phrase, type Phrase } from '../../base/text.ts';
import { parseAddressRange } from '../address-range.ts';
import { isAtOrBelow } from '../canonical-host.ts';
import { findTails, keepHostPart } from '../pattern/find-tails.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { hostCharacters, type PatternNode } from '../pattern/pattern-node.ts';
import { readHostTail, type TailReading } from './read-host-tail.ts';
import type { HostCondition } from '../scope-list.ts';

/** Which hosts a foreign regular expression is about. */
export type HostPatternOutcome =
  | {
      readonly kind: 'hosts';
      readonly conditions: readonly HostCondition[];
      /** Whether the conditions alone say what the expression says; otherwise it has to match as well. */
      readonly isWhole: boolean;
      readonly doubts: readonly Phrase[];
    }
  /** It can be read, and its text does not hold it to any domain. */
  | { readonly kind: 'anybody' }
  | { readonly kind: 'refused'; readonly reason: Phrase; readonly suffix?: string };

/** Reads an expression that is looked for in a host name. */
export function readHostPattern(source: string): HostPatternOutcome {
  const range = parseAddressRange(source) ?? parseAddressRange(writePlainAddress(source));
  if (range) {
    const { canonical, first, last } = range;
    const condition: HostCondition = { kind: 'range', host: canonical, first, last };
    return { kind: 'hosts', conditions: [condition], isWhole: true, doubts: [phrase('scope_doubt_range')] };
  }
  const outcome = parsePattern(source);
  return outcome.kind === 'refused' ? outcome : readHostNode(outcome.node);
}

/** `10\.0\.\d+\.\d+` as `10.0.*.*`. */
function writePlainAddress(source: string): string {
  return source
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replaceAll(/\(?(?:\\d|\[0-9\])(?:\+|\*|\{1,3\})\)?|\.[*+]$/g, '*')
    .replaceAll('\\.', '.');
}

/** Reads the part of an expression that a host name has to match. */
export function readHostNode(node: PatternNode): HostPatternOutcome {
  const options = node.kind === 'choice' ? node.options : [node];
  const readings: TailReading[] = [];
  const readable = options.flatMap((option) => keepHostPart(option) ?? []);
  // `https://a.com` where only a host name stands: to leave it open would be to lose it
  if (readable.length === 0) return { kind: 'refused', reason: phrase('scope_refused_pattern_nobody') };
  for (const kept of readable) {
    const { parts, isClosed } = trimEnd(kept.kind === 'sequence' ? kept.parts : [kept]);
    const tails = findTails({ kind: 'sequence', parts });
    if (!tails) return { kind: 'refused', reason: phrase('scope_refused_pattern_size') };
    const found = tails.map((tail) =>
      tail.before === 'open' ? { ...tail, before: 'anything' as const } : tail,
    );
    readings.push(...found.map((tail) => readHostTail(tail, isClosed)));
  }
  return joinReadings(readings);
}

/** Takes off what says no more than that the name may go on, or that it ends here. */
function trimEnd(parts: readonly PatternNode[]): { parts: readonly PatternNode[]; isClosed: boolean } {
  let isClosed = false;
  let length = parts.length;
  for (; length > 0; length -= 1) {
    const last = parts[length - 1];
    if (last?.kind === 'end') isClosed = true;
    else if (last?.kind === 'boundary' || isOpenEnd(last)) isClosed = false;
    // what no host name contains was taken out and left its place empty
    else if (last?.kind !== 'sequence' || last.parts.length > 0) break;
  }
  return { parts: parts.slice(0, length), isClosed };
}

function isOpenEnd(node: PatternNode | undefined): boolean {
  return node?.kind === 'repeat' && node.part.kind === 'set' && node.part.accepts === hostCharacters;
}

/** All or nothing: an expression of which one way of ending is anybody's is not read in part. */
function joinReadings(readings: readonly TailReading[]): HostPatternOutcome {
  const hosts: (TailReading & { kind: 'host' })[] = [];
  for (const reading of readings) {
    if (reading.kind === 'anybody') return { kind: 'anybody' };
    if (reading.kind === 'suffix') {
      const { suffix } = reading;
      return { kind: 'refused', reason: phrase('scope_refused_suffix', suffix), suffix };
    }
    hosts.push(reading);
  }
  if (hosts.length === 0) return { kind: 'anybody' };
  const isWhole = hosts.every((reading) => reading.isWhole);
  const conditions = mergeConditions(
    hosts.map(({ condition }) => condition),
    isWhole,
  );
  const isNarrowed = hosts.some((reading) => reading.isNarrowed);
  const names = conditions.map((condition) => condition.host + (condition.kind === 'any_suffix' ? '.*' : ''));
  return {
    kind: 'hosts',
    conditions,
    isWhole,
    doubts: isNarrowed ? [phrase('scope_doubt_pattern_owner', names.join(', '))] : [],
  };
}

/** The apex beside its subdomains is one domain; below a domain nothing needs a condition of its own. */
function mergeConditions(conditions: readonly HostCondition[], isWhole: boolean): readonly HostCondition[] {
  const apexes = new Set(conditions.filter(({ kind }) => kind === 'exact').map(({ host }) => host));
  const widened = conditions.map((condition): HostCondition =>
    condition.kind === 'subdomains' && (apexes.has(condition.host) || !isWhole)
      ? { kind: 'domain', host: condition.host }
      : condition,
  );
  const domains = widened.filter(({ kind }) => kind === 'domain').map(({ host }) => host);
  const kept = widened.filter(
    ({ kind, host }) =>
      kind === 'any_suffix' ||
      !domains.some((domain) => (domain === host ? kind !== 'domain' : isAtOrBelow(host, domain))),
  );
  return [...new Map(kept.map((condition) => [`${condition.kind} ${condition.host}`, condition])).values()];
}
