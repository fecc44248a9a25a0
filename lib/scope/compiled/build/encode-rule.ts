import type { HostCondition, ScopeRule } from '../../scope-list.ts';
import type { GrowingWords } from './growing-words.ts';
import { entryBits } from '../node-entry.ts';
import { maxPathLength, pathLengthShift, publishedShift, recordBits, ruleForms } from '../rule-form.ts';
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
  // rules have many shapes, so that reading a field costs as much as comparing it: each is read once
  const { published, host, scheme, port, path, isDoubtful, doubts } = rule;
  const { kind } = host;
  const hasPage = path !== undefined || port !== undefined;
  // what the record holds, or is only shown
  const sharedCount =
    2 +
    Number(scheme !== undefined) +
    Number(port !== undefined) +
    Number(path !== undefined) +
    Number(isDoubtful !== undefined) +
    Number(doubts !== undefined);
  const hasMore = countFields(rule) > sharedCount;
  let flags =
    (published.state === 'out' ? entryBits.isOut : 0) |
    (kind === 'subdomains' ? entryBits.isSubdomains : 0) |
    (kind === 'domain' ? entryBits.isDomain : 0) |
    (isDoubtful === true ? entryBits.isDoubtful : 0) |
    (scheme === 'http' ? entryBits.isHttpOnly : 0) |
    (scheme === 'https' ? entryBits.isHttpsOnly : 0) |
    (hasPage ? entryBits.hasPage : 0);
  const isPlain = isAnchored && !hasMore && (kind === 'exact' || kind === 'subdomains' || kind === 'domain');
  let literal = '';
  let shortWord = 0;
  let form: number = ruleForms.whole;
  records.push(text.length());
  if (isPlain && (path === undefined || isLiteral(path)) && (port === undefined || isPort(port))) {
    literal = path ?? '';
    shortWord = port ?? 0;
    if (doubts === undefined) form = chooseForm(published, host, scheme, literal);
  } else if (isPlain && port === undefined && path !== undefined && isLiteral(path.replaceAll('*', ''))) {
    flags |= entryBits.isIrregular;
    if (path.includes('*') && path.length <= maxPathLength) {
      flags |= recordBits.isPathStarred;
      literal = path;
    }
  } else if (isAnchored && !hasMore && !hasPage && kind === 'glob' && isOneStar(host.glob)) {
    flags |= entryBits.isGlob;
    literal = host.glob.slice(0, host.glob.indexOf('*'));
    shortWord = literal.length;
    literal += host.glob.slice(host.glob.lastIndexOf('*') + 1);
  } else {
    flags |= entryBits.isIrregular | describeIrregular(host);
    if (kind === 'range' && !hasMore && !hasPage) flags |= recordBits.isPlainSpan;
    if (isAnchored) literal = readStars(host);
  }
  if (literal !== '') text.append(literal);
  if (form === ruleForms.written) text.append(published.pattern);
  if (form === ruleForms.whole) text.append(JSON.stringify(rule));
  flags |= form | (literal.length << pathLengthShift);
  records.push(flags);
  records.push((publishedDistance << publishedShift) | shortWord);
  return flags;
}

function describeIrregular(host: HostCondition): number {
  if (host.kind === 'any_suffix') {
    const isExact = !host.hasSubdomains && host.glob === undefined;
    return recordBits.isAnySuffix | (isExact ? recordBits.isSuffixExact : 0);
  }
  return readGlob(host) === '' ? 0 : recordBits.isStarred;
}

/** The glob of a host with stars in several places, if its letters can be compared. */
function readStars(host: HostCondition): string {
  const glob = readGlob(host);
  return glob.length <= maxPathLength && isLiteral(glob.replaceAll('*', '')) ? glob : '';
}

function readGlob(host: HostCondition): string {
  return host.kind === 'glob' || host.kind === 'every_host' ? (host.glob ?? '') : '';
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 0x1_0000;
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

function countFields(value: object): number {
  let count = 0;
  for (const name in value) count += Number(name !== undefined);
  return count;
}

/** Anything that the record does not hold, a field of tomorrow included, makes the rule travel whole. */
function chooseForm(
  published: ScopeRule['published'],
  host: HostCondition,
  scheme: ScopeRule['scheme'],
  path: string,
): number {
  const { pattern } = published;
  if (countFields(host) !== 2 || countFields(published) !== 2 || !pattern.isWellFormed())
    return ruleForms.whole;
  const { kind, host: name } = host;
  const star = kind === 'subdomains' ? '*.' : '';
  const start = pattern.length - star.length - name.length - path.length;
  const isDerived =
    start >= 0 &&
    pattern.startsWith(star, start) &&
    pattern.startsWith(name, start + star.length) &&
    pattern.endsWith(path);
  if (isDerived && start === 0) return ruleForms.derived;
  const isBehindScheme =
    isDerived && scheme !== undefined && start === scheme.length + 3 && pattern.startsWith(`${scheme}://`);
  return isBehindScheme ? ruleForms.derivedWithScheme : ruleForms.written;
}
