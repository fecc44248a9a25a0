import type { HostCondition, ScopeRule } from '../scope-list.ts';
import { entryBits } from './node-entry.ts';
import { maxPathLength, pathLengthShift, ruleForms } from './rule-form.ts';
import type { TextWriter } from './text-writer.ts';

/**
 * Encodes what a rule says beyond its host, in the shortest form that loses nothing.
 * @param isAnchored whether the record names a node, whose name is the rule's host
 * @returns the flags of its record
 */
export function encodeRule(rule: ScopeRule, isAnchored: boolean, text: TextWriter): number {
  const { path, port } = rule;
  const isLiteral = (path === undefined || isLiteralPath(path)) && (port === undefined || isPort(port));
  const form = isAnchored && isLiteral ? chooseForm(rule) : ruleForms.whole;
  const pathLength = path !== undefined && isLiteral ? text.append(path) : 0;
  if (form === ruleForms.written) text.append(rule.published.pattern);
  if (form === ruleForms.whole) text.append(JSON.stringify(rule));
  return readFlags(rule, isAnchored && isLiteral) | form | (pathLength << pathLengthShift);
}

/** An address has only ASCII in its path, so that any other path covers nothing by its letters. */
function isLiteralPath(path: string): boolean {
  return path.length <= maxPathLength && /^[!-)+-~]*$/.test(path);
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 0x1_0000;
}

function readFlags(rule: ScopeRule, isComparable: boolean): number {
  const { published, scheme, host, isDoubtful, path, port } = rule;
  const isRegular = isComparable && isPlainKind(host) && Object.keys(rule).every(isComparedField);
  return (
    (published.state === 'out' ? entryBits.isOut : 0) |
    (host.kind === 'subdomains' ? entryBits.isSubdomains : 0) |
    (host.kind === 'domain' ? entryBits.isDomain : 0) |
    (isDoubtful === true ? entryBits.isDoubtful : 0) |
    (scheme === 'http' ? entryBits.isHttpOnly : 0) |
    (scheme === 'https' ? entryBits.isHttpsOnly : 0) |
    (path === undefined && port === undefined ? 0 : entryBits.hasPage) |
    (isRegular ? 0 : entryBits.isIrregular)
  );
}

function isPlainKind({ kind }: HostCondition): boolean {
  return kind === 'exact' || kind === 'subdomains' || kind === 'domain';
}

/** Says whether a rule's field is one that the flags and the record hold, or one that is only shown. */
function isComparedField(name: string): boolean {
  switch (name) {
    case 'published':
    case 'host':
    case 'scheme':
    case 'port':
    case 'path':
    case 'isDoubtful':
    case 'doubts':
      return true;
    default:
      return false;
  }
}

/** Anything that the flags do not hold, a field of tomorrow included, makes the rule travel whole. */
function chooseForm(rule: ScopeRule): number {
  const { published, scheme, host, port, path, isDoubtful } = rule;
  const fieldCount =
    2 +
    Number(scheme !== undefined) +
    Number(port !== undefined) +
    Number(path !== undefined) +
    Number(isDoubtful !== undefined);
  const isHeldByFlags =
    isPlainKind(host) &&
    Object.keys(rule).length === fieldCount &&
    Object.keys(host).length === 2 &&
    Object.keys(published).length === 2;
  if (!isHeldByFlags || !published.pattern.isWellFormed()) return ruleForms.whole;
  const derived = `${host.kind === 'subdomains' ? '*.' : ''}${host.host}${path ?? ''}`;
  if (published.pattern === derived) return ruleForms.derived;
  if (scheme !== undefined && published.pattern === `${scheme}://${derived}`) {
    return ruleForms.derivedWithScheme;
  }
  return ruleForms.written;
}
