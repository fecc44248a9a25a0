import { isAtOrBelow } from '../../scope/canonical-host.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../../scope/scope-list.ts';
import type { DecidingRule } from '../../scope/verdict.ts';
import { subscriptionLimits } from '../limits.ts';
import { hasOtherOrder } from './compare-order.ts';
import { coversRule, mayOverlap } from './covers-rule.ts';
import { createPairSearch, type PairSearch } from './pair-search.ts';
import { readRuleText } from './rule-text.ts';

/** What a newer version of a programme's list does to what is in scope. */
export interface ScopeComparison {
  /** Rules that may put something in scope that was not; empty where that is ruled out. */
  readonly nowIn: readonly DecidingRule[];
  /** Rules that kept something out of scope, or unclear, and may no longer do so. */
  readonly noLongerOut: readonly DecidingRule[];
  /** True where the same rules weigh otherwise: by their order, or by what the list says of stars and conflicts. */
  readonly isReadOtherwise: boolean;
  /** Rules that came or went without widening anything. */
  readonly narrowedCount: number;
}

/** Two versions of a list, sorted once for every rule that is asked about. */
interface Versions {
  readonly after: ScopeList;
  readonly oldIns: readonly ScopeRule[];
  readonly ins: readonly ScopeRule[];
  readonly outs: readonly ScopeRule[];
  /** Exclusions that inclusions may win over; one that is about every host always wins. */
  readonly namedOuts: readonly ScopeRule[];
  /** What may take an address out of scope again where the last rule wins. */
  readonly contrary: readonly ScopeRule[];
  readonly search: PairSearch;
}

/**
 * Compares what two versions of one programme's list put in scope. What is not provably narrower or equal counts as
 * widened: a question too many costs a click, a question too few may cost more.
 * @param search bounds the comparisons; shared by all the lists of one update
 */
export function compareScope(
  before: ScopeList,
  after: ScopeList,
  search: PairSearch = createPairSearch(subscriptionLimits.maxComparisons),
): ScopeComparison {
  const versions: Versions = {
    after,
    oldIns: before.rules.filter(isIn),
    ins: after.rules.filter(isIn),
    outs: after.rules.filter((rule) => !isIn(rule)),
    namedOuts: after.rules.filter((rule) => !isIn(rule) && rule.host.kind !== 'every_host'),
    contrary: after.rules.filter((rule) => !isIn(rule) || canLeaveDoubt(rule, after.wildcardCoversApex)),
    search,
  };
  const added = listNew(before.rules, after.rules);
  const removed = listNew(after.rules, before.rules);
  const nowIn = added.filter((rule) => isIn(rule) && !isHarmless(rule, versions));
  const noLongerOut = [
    ...removed.filter((rule) => (isIn(rule) ? mayUncover(rule, versions) : !isStillOut(rule, versions))),
    ...listLostRefusals(before, versions),
  ];
  return {
    nowIn: nowIn.map(({ published }) => published),
    noLongerOut: noLongerOut.map(({ published }) => published),
    isReadOtherwise:
      before.precedence !== after.precedence ||
      before.unlisted !== after.unlisted ||
      JSON.stringify(before.speaksFor) !== JSON.stringify(after.speaksFor) ||
      before.wildcardCoversApex !== after.wildcardCoversApex ||
      hasOtherOrder(before, after),
    narrowedCount: added.length + removed.length - nowIn.length - noLongerOut.length,
  };
}

/** A new inclusion changes nothing where an old one covers it and nothing stands against it. */
function isHarmless(rule: ScopeRule, { after, oldIns, namedOuts, contrary, search }: Versions): boolean {
  if (rule.host.kind === 'every_host') return true;
  const { precedence, wildcardCoversApex, refusedRules } = after;
  if (!search.certainly(oldIns, (old) => coversRule(old, rule, wildcardCoversApex))) return false;
  switch (precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return true;
    case 'explicit_order':
      return !search.possibly(contrary, (other) => mayOverlap(other, rule));
    case 'most_specific':
      // the narrower inclusion would win over an exclusion, and settle what a refused rule leaves unclear
      return (
        !search.possibly(namedOuts, (other) => mayOverlap(other, rule)) &&
        !search.possibly(refusedRules, ({ mentions }) =>
          mentions.some((name) => isAtOrBelow(rule.host.host, name)),
        )
      );
    default:
      return precedence satisfies never;
  }
}

/** Where the narrowest rule wins, an exclusion is only replaced by itself: a wider one yields to more inclusions. */
function isStillOut(rule: ScopeRule, { after, outs, search }: Versions): boolean {
  const { precedence, wildcardCoversApex } = after;
  const doesExclusionWin = precedence === 'out_overrides_in' || precedence === 'any_exclude_wins';
  return doesExclusionWin && search.certainly(outs, (other) => coversRule(other, rule, wildcardCoversApex));
}

/** The inclusion that is gone may have lost against an exclusion that another inclusion wins over. */
function mayUncover(rule: ScopeRule, { after, ins, namedOuts, search }: Versions): boolean {
  switch (after.precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return false;
    case 'explicit_order':
      return (
        canLeaveDoubt(rule, after.wildcardCoversApex) &&
        search.possibly(ins, (other) => mayOverlap(other, rule))
      );
    case 'most_specific':
      return search.possibly(
        namedOuts,
        (exclusion) =>
          mayOverlap(exclusion, rule) &&
          search.possibly(ins, (other) => mayOverlap(other, rule) && mayOverlap(other, exclusion)),
      );
    default:
      return after.precedence satisfies never;
  }
}

/** A rule that could not be read made what it mentions unclear, and an exclusion in words means what it says. */
function listLostRefusals(before: ScopeList, { after, ins, search }: Versions): readonly RefusedRule[] {
  const kept = new Set(after.refusedRules.map(readRefusal));
  return before.refusedRules.filter((refused) => {
    if (kept.has(readRefusal(refused))) return false;
    if (refused.published.state === 'out') return true;
    return refused.mentions.some((host) => {
      const mention: ScopeRule = { published: refused.published, host: { kind: 'domain', host } };
      return search.possibly(ins, (rule) => mayOverlap(rule, mention));
    });
  });
}

function readRefusal({ published }: RefusedRule): string {
  return `${published.state} ${published.pattern}`;
}

function listNew(before: readonly ScopeRule[], after: readonly ScopeRule[]): readonly ScopeRule[] {
  const known = new Set(before.map(readRuleText));
  return after.filter((rule) => !known.has(readRuleText(rule)));
}

function isIn({ published }: ScopeRule): boolean {
  return published.state === 'in';
}

function canLeaveDoubt({ isDoubtful, host }: ScopeRule, apex: ScopeList['wildcardCoversApex']): boolean {
  if (isDoubtful === true) return true;
  return host.kind === 'subdomains' ? apex === 'unclear' : host.kind !== 'exact' && host.kind !== 'domain';
}
