import type { HostCondition, RefusedRule, ScopeList, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';
import { DamagedIndexError } from './errors.ts';
import { unpackLetters } from './hash-host.ts';
import { entryBits, nodeKeyShift } from './node-entry.ts';
import { readRefusedRule } from './refused-form.ts';
import { pathLengthShift, publishedShift, ruleFormBits, ruleForms } from './rule-form.ts';
import { listWords, nodeWords, ruleWords, type RuleIndex } from './scope-index.ts';

// a mark at the beginning of a text is part of what was published
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The facts of a list without its rules. */
export type ListFacts = Omit<ScopeList, 'rules' | 'refusedRules'>;

/** Decodes one rule as it was compiled. */
export function decodeRule(index: RuleIndex, rule: number): ScopeRule {
  const at = rule * ruleWords.stride;
  const flags = index.rules[at + ruleWords.flags] ?? 0;
  const textStart = index.rules[at + ruleWords.text] ?? 0;
  const pathEnd = textStart + (flags >>> pathLengthShift);
  const textEnd = index.rules[at + ruleWords.stride + ruleWords.text] ?? 0;
  const form = flags & ruleFormBits;
  if (form === ruleForms.whole) return readWhole(index.ruleText, pathEnd, textEnd, isScopeRule, 'rule');

  const path = pathEnd > textStart ? readText(index.ruleText, textStart, pathEnd) : undefined;
  const kind = readKind(flags);
  const host = readNodeName(index, index.rules[at + ruleWords.node] ?? 0);
  const scheme = readScheme(flags);
  const port = (index.rules[at + ruleWords.port] ?? 0) & 0xffff;
  return {
    published: {
      pattern:
        form === ruleForms.written
          ? readText(index.ruleText, pathEnd, textEnd)
          : buildPattern(form === ruleForms.derivedWithScheme ? scheme : undefined, kind, host, path),
      state: (flags & entryBits.isOut) === 0 ? 'in' : 'out',
    },
    host: { kind, host },
    ...(scheme === undefined ? {} : { scheme }),
    ...(port === 0 ? {} : { port }),
    ...(path === undefined ? {} : { path }),
    ...((flags & entryBits.isDoubtful) === 0 ? {} : { isDoubtful: true }),
  };
}

/** Decodes several rules of one list; those that were read from one published text share it again. */
export function decodeRules(index: RuleIndex, rules: readonly number[]): readonly ScopeRule[] {
  const published = new Map<number, DecidingRule>();
  return rules.map((number) => {
    const rule = decodeRule(index, number);
    const port = index.rules[number * ruleWords.stride + ruleWords.port] ?? 0;
    const first = number - (port >>> publishedShift);
    const shared = published.get(first);
    if (shared !== undefined) return { ...rule, published: shared };
    published.set(first, rule.published);
    return rule;
  });
}

/** Decodes one rule that could not be read. */
export function decodeRefusedRule(index: RuleIndex, refused: number): RefusedRule {
  const [start = 0, end = 0] = index.refused.subarray(refused, refused + 2);
  const rule = readRefusedRule(JSON.parse(readText(index.refusedText, start, end)));
  if (rule === undefined) throw new DamagedIndexError('refused rule');
  return rule;
}

/** Decodes what a list says beside its rules. */
export function decodeListFacts(index: RuleIndex, list: number): ListFacts {
  const at = list * listWords.stride + listWords.text;
  const [start = 0, end = 0] = [index.lists[at], index.lists[at + listWords.stride]];
  return readWhole(index.listText, start, end, isListFacts, 'list');
}

function buildPattern(
  scheme: string | undefined,
  kind: HostCondition['kind'],
  host: string,
  path: string | undefined,
): string {
  return `${scheme === undefined ? '' : `${scheme}://`}${kind === 'subdomains' ? '*.' : ''}${host}${path ?? ''}`;
}

function readKind(flags: number): 'exact' | 'subdomains' | 'domain' {
  if ((flags & entryBits.isSubdomains) !== 0) return 'subdomains';
  return (flags & entryBits.isDomain) === 0 ? 'exact' : 'domain';
}

function readScheme(flags: number): ScopeRule['scheme'] {
  if ((flags & entryBits.isHttpOnly) !== 0) return 'http';
  return (flags & entryBits.isHttpsOnly) === 0 ? undefined : 'https';
}

function readNodeName({ nodes }: RuleIndex, node: number): string {
  const start = node + nodeWords.start;
  const groupCount = (((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift) + 3) >>> 2;
  let name = '';
  for (const group of nodes.subarray(start, start + groupCount)) name = unpackLetters(group) + name;
  return name;
}

function readText(text: Uint8Array, start: number, end: number): string {
  return decoder.decode(text.subarray(start, end));
}

function readWhole<Whole>(
  text: Uint8Array,
  start: number,
  end: number,
  isWhole: (value: unknown) => value is Whole,
  part: string,
): Whole {
  const value: unknown = JSON.parse(readText(text, start, end));
  if (!isWhole(value)) throw new DamagedIndexError(part);
  return value;
}

function isScopeRule(value: unknown): value is ScopeRule {
  return hasField(value, 'published') && hasField(value, 'host') && hasField(value.host, 'kind');
}

function isListFacts(value: unknown): value is ListFacts {
  return hasField(value, 'programmeId') && hasField(value, 'precedence') && hasField(value, 'unlisted');
}

function hasField<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
