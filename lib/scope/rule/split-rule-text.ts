import { getPublicSuffix } from 'tldts';

/** The most rules that one string may stand for; real ones reach 20, and `(a|b)` repeated doubles each time. */
const maxRules = 128;

const option = /^[\p{L}\p{N}.*-]*$/u;

export type AlternativesOutcome =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'refused' };

/**
 * Writes out `(fr|de)` and `{fr,de}`. In a path only a group with a bar or with commas in braces is one.
 * @returns e.g. `['a.fr', 'a.de']` for `a.(fr|de)`; refused where a group is not a plain choice
 */
export function expandAlternatives(written: string): AlternativesOutcome {
  let texts: readonly string[] = [closeGroups(written)];
  for (;;) {
    const groups = texts.map(findGroup);
    if (groups.every((group) => group === undefined)) return { kind: 'texts', texts };
    const next: string[] = [];
    for (const [index, text] of texts.entries()) {
      const group = groups[index];
      if (group === undefined) next.push(text);
      else {
        const options = group.inner.split(/[|,]/).map((part) => part.trim());
        const isChoice = options.length > 1 || group.inner === '*';
        if (!isChoice || !options.every((part) => option.test(part))) return { kind: 'refused' };
        next.push(...options.map((part) => text.slice(0, group.start) + part + text.slice(group.end)));
      }
      if (next.length > maxRules) return { kind: 'refused' };
    }
    texts = next;
  }
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

function findGroup(text: string): Group | undefined {
  const hostEnd = findHostEnd(text);
  for (const found of text.matchAll(/\(([^(){}]*)\)|\{([^(){}]*)\}/g)) {
    const inner = found[1] ?? found[2] ?? '';
    const isChoice = inner.includes('|') || (found[2] !== undefined && inner.includes(','));
    if (found.index < hostEnd || isChoice) {
      return { start: found.index, end: found.index + found[0].length, inner };
    }
  }
  return undefined;
}

function findHostEnd(text: string): number {
  const start = /^[a-z*]+:\/\//i.exec(text)?.[0].length ?? 0;
  const slash = text.indexOf('/', start);
  return slash === -1 ? text.length : slash;
}

/** Drops closing brackets at the end that nothing opened. */
function closeGroups(text: string): string {
  const surplus = text.split(')').length - text.split('(').length;
  return surplus > 0 && text.endsWith(')'.repeat(surplus)) ? text.slice(0, -surplus) : text;
}

/**
 * Splits an address that names several ports.
 * @returns e.g. `['a.com:80', 'a.com:443']` for `a.com:80,443`; undefined for any other
 */
export function splitPorts(written: string): readonly string[] | undefined {
  const [, head = '', ports] = /^([^\s,:/]+:)(\d{2,5}(?:\s*[,/]\s*\d{2,5})+)$/.exec(written) ?? [];
  return !head.includes('.') ? undefined : ports?.split(/\s*[,/]\s*/).map((port) => head + port);
}

/**
 * Splits an IPv4 address that names several last numbers.
 * @returns e.g. `['10.0.0.4', '10.0.0.5']` for `10.0.0.4,5`; undefined for any other
 */
export function splitLastNumbers(written: string): readonly string[] | undefined {
  const [, head = '', numbers] = /^((?:\d{1,3}\.){3})(\d{1,3}(?:\s*,\s*\d{1,3})+)$/.exec(written) ?? [];
  return numbers?.split(/\s*,\s*/).map((number) => head + number);
}

/**
 * Splits a string that lists several addresses; a piece such as `.fr` stands for the first host under that suffix.
 * @returns e.g. `['a.com', 'a.fr']` for `a.com | .fr`; undefined where it is no list
 */
export function splitRuleList(written: string): readonly string[] | undefined {
  const pieces = written
    .split(/\s*[,;|\n]\s*(?:(?:and|or|&)\s+)?|\s+(?:[&/]|and|or)\s+|\s+|\/(?=\*\.[\w-]+(?:\.[\w-]+)+$)/i)
    .map((piece) => piece.replaceAll(/^["'`“]+|["'`”]+$/gu, ''))
    .filter((piece) => piece !== '');
  const [first = ''] = pieces;
  if (pieces.length < 2 || pieces.length > maxRules) return undefined;
  const suffix = getPublicSuffix(first);
  const full = pieces.map((piece) =>
    /^\.[a-z]/i.test(piece) && suffix !== null && first.endsWith(`.${suffix}`)
      ? first.slice(0, -suffix.length - 1) + piece
      : piece,
  );
  return full.every(isDotted) ? full : undefined;
}

/** Compared by hand, because an expression would try each of many dots before it again; `-a.com` is taken away. */
function isDotted(piece: string): boolean {
  return piece.includes('.') && !/^[.!-]/.test(piece) && !piece.endsWith('.');
}
