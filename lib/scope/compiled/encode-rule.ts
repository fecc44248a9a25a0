import type { HostCondition, ScopeRule } from '../scope-list.ts';
import type { GrowingWords } from './growing-words.ts';
import { entryBits } from './node-entry.ts';
import { maxPathLength, pathLengthShift, publishedShift, recordBits, ruleForms } from './rule-form.ts';
import type { TextWriter } from './text-writer.ts';

/**
 * Encodes what a rule says beyond its host, in the shortest form that loses nothing: text, flags and port.
 * @param isAnchored whether the record names a node, whose name is the rule's host
 * @param publishedDistance how many rules before this one its published text began
 * @returns the flags of its record
 */
export function encodeRule(
  rule: ScopeRule,
  isAnchored: boolean,
  publishedDistance: number,
  records: GrowingWords,
  text: TextWriter,
): number {
  const { host, path, port = 0 } = rule;
  const isComparable =
    isAnchored &&
    (path === undefined || isLiteral(path)) &&
    (rule.port === undefined || (Number.isInteger(port) && port > 0 && port < 0x1_0000));
  const fieldCount = countFields(rule) - countSharedFields(rule);
  const isRegular = isComparable && fieldCount === 0 && isPlainKind(host);
  const form = isRegular && rule.doubts === undefined ? chooseForm(rule) : ruleForms.whole;
  records.push(text.length());
  const isGlob =
    isAnchored &&
    fieldCount === 0 &&
    path === undefined &&
    rule.port === undefined &&
    host.kind === 'glob' &&
    isOneStar(host.glob);
  const glob = host.kind === 'glob' || host.kind === 'every_host' ? (host.glob ?? '') : '';
  const isStarred = isAnchored && glob !== '' && !isGlob && isLiteral(glob.replaceAll('*', ''));
  const isPathStarred =
    isAnchored &&
    isPlainKind(host) &&
    fieldCount === 0 &&
    rule.port === undefined &&
    path?.includes('*') === true &&
    path.length <= maxPathLength &&
    isLiteral(path.replaceAll('*', ''));
  let literal = isRegular ? (path ?? '') : '';
  let shortWord = isRegular ? port : 0;
  if (isGlob) {
    literal = host.glob.slice(0, host.glob.indexOf('*'));
    shortWord = literal.length;
    literal += host.glob.slice(host.glob.lastIndexOf('*') + 1);
  } else if (isStarred && glob.length <= maxPathLength) literal = glob;
  else if (isPathStarred) literal = path;
  if (literal !== '') text.append(literal);
  if (form === ruleForms.written) text.append(rule.published.pattern);
  if (form === ruleForms.whole) text.append(JSON.stringify(rule));
  const flags =
    readFlags(rule) |
    form |
    (isRegular || isGlob ? 0 : entryBits.isIrregular) |
    (isGlob ? entryBits.isGlob : 0) |
    (host.kind === 'any_suffix' ? recordBits.isAnySuffix : 0) |
    (glob !== '' && !isGlob ? recordBits.isStarred : 0) |
    (host.kind === 'any_suffix' && !host.hasSubdomains && host.glob === undefined
      ? recordBits.isSuffixExact
      : 0) |
    (isPathStarred ? recordBits.isPathStarred : 0) |
    (host.kind === 'range' && fieldCount === 0 && path === undefined && rule.port === undefined
      ? recordBits.isPlainSpan
      : 0) |
    (literal.length << pathLengthShift);
  records.push(flags);
  records.push((publishedDistance << publishedShift) | shortWord);
  return flags;
}

/**
 * An address has only ASCII in it, so that any other text covers nothing by its letters; those of escaped octets are
 * compared in either case, which is left to the whole rule.
 */
function isLiteral(text: string): boolean {
  return text.length <= maxPathLength && /^[!-$&-)+-~]*$/.test(text);
}

/** `*.a.*.com` and the like are left to the whole rule. */
function isOneStar(glob: string): boolean {
  const star = glob.indexOf('*');
  return !glob.startsWith('*.') && star === glob.lastIndexOf('*') && isLiteral(glob.replace('*', ''));
}

function isPlainKind({ kind }: HostCondition): boolean {
  return kind === 'exact' || kind === 'subdomains' || kind === 'domain';
}

function countFields(value: object): number {
  let count = 0;
  for (const name in value) count += Number(name !== undefined);
  return count;
}

/** The fields that the record holds, or that are only shown. */
function countSharedFields({ scheme, port, path, isDoubtful, doubts }: ScopeRule): number {
  return (
    2 +
    Number(scheme !== undefined) +
    Number(port !== undefined) +
    Number(path !== undefined) +
    Number(isDoubtful !== undefined) +
    Number(doubts !== undefined)
  );
}

function readFlags({ published, scheme, host, isDoubtful, path, port }: ScopeRule): number {
  return (
    (published.state === 'out' ? entryBits.isOut : 0) |
    (host.kind === 'subdomains' ? entryBits.isSubdomains : 0) |
    (host.kind === 'domain' ? entryBits.isDomain : 0) |
    (isDoubtful === true ? entryBits.isDoubtful : 0) |
    (scheme === 'http' ? entryBits.isHttpOnly : 0) |
    (scheme === 'https' ? entryBits.isHttpsOnly : 0) |
    (path === undefined && port === undefined ? 0 : entryBits.hasPage)
  );
}

/** Anything that the record does not hold, a field of tomorrow included, makes the rule travel whole. */
function chooseForm({ published, scheme, host, path = '' }: ScopeRule): number {
  const { pattern } = published;
  if (countFields(host) !== 2 || countFields(published) !== 2 || !pattern.isWellFormed())
    return ruleForms.whole;
  const star = host.kind === 'subdomains' ? '*.' : '';
  const derivedLength = star.length + host.host.length + path.length;
  const isDerived = (start: number): boolean =>
    pattern.length === start + derivedLength &&
    pattern.startsWith(star, start) &&
    pattern.startsWith(host.host, start + star.length) &&
    pattern.endsWith(path);
  if (isDerived(0)) return ruleForms.derived;
  if (scheme !== undefined && isDerived(scheme.length + 3) && pattern.startsWith(`${scheme}://`)) {
    return ruleForms.derivedWithScheme;
  }
  return ruleForms.written;
}
