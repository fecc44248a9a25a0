import { phrase, type Phrase } from '../../base/text.ts';
import { isAddressHost, isAtOrBelow } from '../canonical-host.ts';
import { compareSpecificity } from './compare-specificity.ts';
import { decideScope, type ScopeOptions } from './decide-scope.ts';
import { findCandidates } from './find-candidates.ts';
import { isExpired } from './list-age.ts';
import type { Candidate } from './list-decision.ts';
import { parseTarget, type ScopeTarget } from './parse-target.ts';
import type { ScopeList } from '../scope-list.ts';
import type { DecidingRule, Verdict } from '../verdict.ts';

/** A rule that the verdict could have come from. */
export interface ConsideredRule {
  readonly programmeName: string;
  readonly published: DecidingRule;
  /** How the rule stands to the address; a `refused` one could not be read and seems to be about its host. */
  readonly match: 'covers' | 'doubtful' | 'near' | 'refused';
  /** How the rule was read where that was a choice, or why it could not be read. */
  readonly doubts: readonly Phrase[];
  /** True where its list has expired, so that the rule decides nothing. */
  readonly isListExpired: boolean;
}

/** A verdict and everything that it was chosen from. */
export interface ScopeExplanation {
  readonly verdict: Verdict;
  /** The rules in the order of their weight, the deciding one first; at most `maxConsidered`. */
  readonly considered: readonly ConsideredRule[];
  /** How many more rules were considered than are listed. */
  readonly moreCount: number;
  /** What a person may wonder about beyond the rules. */
  readonly notes: readonly Phrase[];
}

/** The most rules that one explanation lists: nobody reads more, and a hostile list has thousands. */
export const maxConsidered = 50;

const maxNotes = 3;

/** Explains the verdict on an address: the verdict itself, every rule that was considered, and what else to know. */
export function explainScope(
  address: string,
  lists: readonly ScopeList[],
  options: ScopeOptions,
): ScopeExplanation {
  const verdict = decideScope(address, lists, options);
  const outcome = parseTarget(address);
  if (outcome.kind === 'other') return { verdict, considered: [], moreCount: 0, notes: [] };
  const { target } = outcome;
  const weighed = lists.map((list) => ({ list, rules: weighList(list, target, options.now) }));
  const ordered = weighed
    .flatMap(({ rules }) => rules)
    .toSorted((a, b) => Number(a.isListExpired) - Number(b.isListExpired));
  const considered = [verdict.rule, verdict.runnerUp]
    .flatMap((chosen) => ordered.find(({ published }) => published === chosen) ?? [])
    .concat(ordered.filter(({ published }) => published !== verdict.rule && published !== verdict.runnerUp));
  return {
    verdict,
    considered: considered.slice(0, maxConsidered),
    moreCount: Math.max(0, considered.length - maxConsidered),
    notes: noteRanges(
      weighed.flatMap(({ list, rules }) => (rules.length === 0 ? [] : [list])),
      target,
    ),
  };
}

function weighList(list: ScopeList, target: ScopeTarget, now: number): readonly ConsideredRule[] {
  const facts = { programmeName: list.programmeName, isListExpired: isExpired(list, now) };
  const seen = new Set<DecidingRule>();
  const matching = sortByWeight(list, findCandidates(list, target)).flatMap(
    ({ rule, match }): readonly ConsideredRule[] => {
      // one string may stand for several rules: the one that weighs most speaks for it
      if (match === 'none' || seen.has(rule.published)) return [];
      seen.add(rule.published);
      return [{ ...facts, published: rule.published, match, doubts: rule.doubts ?? [] }];
    },
  );
  const refused = list.refusedRules
    .filter(
      ({ mentions, suffix }) =>
        mentions.some((name) => isAtOrBelow(target.host, name)) ||
        (suffix !== undefined && isAtOrBelow(target.host, suffix)),
    )
    .map(({ published, reason }) => ({ ...facts, published, match: 'refused' as const, doubts: [reason] }));
  return [...matching, ...refused];
}

const matchWeights: Readonly<Record<Candidate['match'], number>> = {
  covers: 0,
  doubtful: 1,
  near: 2,
  none: 3,
};

/** Puts what weighs more first, as the list's format weighs it. */
function sortByWeight({ precedence }: ScopeList, candidates: readonly Candidate[]): readonly Candidate[] {
  const weigh = (a: Candidate, b: Candidate): number => {
    const byMatch = matchWeights[a.match] - matchWeights[b.match];
    const byState = Number(a.rule.published.state === 'in') - Number(b.rule.published.state === 'in');
    const bySpecificity = compareSpecificity(b.rule, a.rule);
    switch (precedence) {
      case 'out_overrides_in':
      case 'any_exclude_wins':
        return byMatch || byState || bySpecificity;
      case 'explicit_order':
        return byMatch;
      case 'most_specific':
        return byMatch || bySpecificity || byState;
      default:
        return precedence satisfies never;
    }
  };
  // sorting keeps the order of equals, and where the order decides the last rule weighs most
  return (precedence === 'explicit_order' ? candidates.toReversed() : candidates).toSorted(weigh);
}

/** Who tests a name that a programme speaks of may wonder why its address ranges do not. */
function noteRanges(lists: readonly ScopeList[], { host }: ScopeTarget): readonly Phrase[] {
  if (isAddressHost(host)) return [];
  return lists
    .filter(({ rules }) => rules.some((rule) => rule.host.kind === 'range'))
    .slice(0, maxNotes)
    .map(({ programmeName }) => phrase('scope_note_ranges', programmeName, host));
}
