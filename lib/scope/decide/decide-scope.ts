import { phrase, type Phrase } from '../../base/text.ts';
import { chooseReason, chooseSilence } from './choose-reason.ts';
import { decideList } from './decide-list.ts';
import type { HeardDecision } from './list-decision.ts';
import { isExpired, isStale } from './list-age.ts';
import { parseTarget, type ScopeTarget } from './parse-target.ts';
import type { ScopeList } from '../scope-list.ts';
import { maxDoubts } from '../verdict-limits.ts';
import type { DecidingRule, Verdict, VerdictKind } from '../verdict.ts';

export interface ScopeOptions {
  /** Milliseconds since 1970; decides whether a list has expired. */
  readonly now: number;
}

/** The longest address that a verdict repeats; a longer one is judged all the same. */
const maxUrlLength = 65_536;

interface Opinion {
  readonly list: ScopeList;
  readonly decision: HeardDecision;
  readonly kind: VerdictKind;
}

/**
 * Decides what the given lists say about an address: in, out, unclear or unknown, by which rule and why.
 * A rule that names the host outweighs another list's silence about it; two lists whose rules differ make the
 * verdict unclear; an expired list counts as absent and is named when nothing else decides.
 * @source CVD Policy 0.2, sections 4.6 and 5.1, read 2026-11-22
 */
export function decideScope(address: string, lists: readonly ScopeList[], options: ScopeOptions): Verdict {
  const outcome = parseTarget(address);
  if (outcome.kind === 'other') return { kind: 'unknown', isListExpired: false, reason: outcome.reason };
  const { target } = outcome;
  const opinions = lists.flatMap((list) => hear(list, target));
  const current = opinions.filter(({ list }) => !isExpired(list, options.now));

  const ruled = current.filter(({ decision }) => decision.kind !== 'unlisted');
  const included = ruled.find(({ kind }) => kind === 'in');
  const excluded = ruled.find(({ kind }) => kind === 'out');
  if (included && excluded) return buildConflict(included, excluded, target, options.now);
  const decider = ruled.find(({ kind }) => kind === 'unclear') ?? ruled[0] ?? current[0];
  if (decider) return buildVerdict(decider, target, options.now);

  const [expired] = opinions;
  if (expired) {
    return {
      ...buildVerdict(expired, target, options.now),
      kind: 'unknown',
      isListExpired: true,
      reason: phrase('scope_unknown_expired', expired.list.programmeName, readDate(expired.list)),
    };
  }
  return {
    kind: 'unknown',
    ...readUrl(target),
    isListExpired: false,
    reason: chooseSilence(lists, target),
  };
}

function hear(list: ScopeList, target: ScopeTarget): readonly Opinion[] {
  const decision = decideList(list, target);
  return decision.kind === 'silent' ? [] : [{ list, decision, kind: readKind(decision) }];
}

function readKind(decision: HeardDecision): VerdictKind {
  switch (decision.kind) {
    case 'ruled':
      return decision.rule.published.state;
    case 'unlisted':
      return 'out';
    case 'apex':
    case 'tie':
    case 'refused':
      return 'unclear';
    default:
      return decision satisfies never;
  }
}

function buildVerdict({ list, decision, kind }: Opinion, target: ScopeTarget, now: number): Verdict {
  const rule = readRule(decision);
  const runnerUp = decision.kind === 'unlisted' ? decision.nearest : decision.runnerUp;
  return {
    kind,
    ...readUrl(target),
    ...readList(list, now),
    ...(rule === undefined ? {} : { rule }),
    ...(runnerUp === undefined ? {} : { runnerUp: runnerUp.published }),
    ...readDoubts(decision),
    isListExpired: false,
    reason: chooseReason(list, decision, target),
  };
}

function buildConflict(included: Opinion, excluded: Opinion, target: ScopeTarget, now: number): Verdict {
  const rule = readRule(included.decision);
  const runnerUp = readRule(excluded.decision);
  return {
    kind: 'unclear',
    ...readUrl(target),
    ...readList(included.list, now),
    ...(rule === undefined ? {} : { rule }),
    ...(runnerUp === undefined ? {} : { runnerUp }),
    otherProgrammeName: excluded.list.programmeName,
    ...readDoubts(included.decision),
    isListExpired: false,
    reason: sayConflict(included.list.programmeName, excluded.list.programmeName),
  };
}

function sayConflict(including: string, excluding: string): Phrase {
  return including === excluding
    ? phrase('scope_unclear_conflict_same', including)
    : phrase('scope_unclear_conflict', including, excluding);
}

function readRule(decision: HeardDecision): DecidingRule | undefined {
  switch (decision.kind) {
    case 'ruled':
    case 'apex':
    case 'tie':
      return decision.rule.published;
    case 'refused':
      return decision.refused.published;
    case 'unlisted':
      return undefined;
    default:
      return decision satisfies never;
  }
}

/** A refused rule has no doubts of its own: the sentence says that it could not be read. */
function readDoubts(decision: HeardDecision): Pick<Verdict, 'doubts'> {
  const doubts = 'rule' in decision ? decision.rule.doubts : undefined;
  return doubts === undefined ? {} : { doubts: doubts.slice(0, maxDoubts) };
}

type ListFacts = Pick<
  Verdict,
  'programmeId' | 'programmeName' | 'format' | 'sourceName' | 'listUpdatedOn' | 'isListStale'
>;

function readList(list: ScopeList, now: number): ListFacts {
  return {
    programmeId: list.programmeId,
    programmeName: list.programmeName,
    format: list.format,
    ...(list.sourceName === undefined ? {} : { sourceName: list.sourceName }),
    ...(list.updatedOn === undefined ? {} : { listUpdatedOn: list.updatedOn }),
    ...(isStale(list, now) ? { isListStale: true } : {}),
  };
}

function readUrl({ url }: ScopeTarget): Pick<Verdict, 'url'> {
  return url.length > maxUrlLength ? {} : { url };
}

function readDate(list: ScopeList): string {
  return list.expiresAt?.slice(0, 10) ?? '';
}
