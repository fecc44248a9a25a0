import { isAtOrBelow } from '../../scope/canonical-host.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../../scope/scope-list.ts';
import type { DecidingRule } from '../../scope/verdict.ts';
import { subscriptionLimits } from '../limits.ts';
import { hasOtherOrder } from './compare-order.ts';
import { coversRule, mayOverlap } from './covers-rule.ts';
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

/** Spends one of a bounded number of comparisons; false when none is left, and then the careful answer is given. */
type Spend = () => boolean;

/**
 * Compares what two versions of one programme's list put in scope. What is not provably narrower or equal counts as
 * widened: a question too many costs a click, a question too few may cost more.
 */
export function compareScope(before: ScopeList, after: ScopeList): ScopeComparison {
  const spend = createSpend(subscriptionLimits.maxComparisons);
  const added = listNew(before.rules, after.rules);
  const removed = listNew(after.rules, before.rules);
  const nowIn = added.filter((rule) => isIn(rule) && !isHarmless(rule, before, after, spend));
  const noLongerOut = [
    ...removed.filter((rule) =>
      isIn(rule) ? mayUncover(rule, after, spend) : !isStillOut(rule, after, spend),
    ),
    ...listLostRefusals(before, after, spend),
  ];
  return {
    nowIn: nowIn.map(({ published }) => published),
    noLongerOut: noLongerOut.map(({ published }) => published),
    isReadOtherwise:
      before.precedence !== after.precedence ||
      before.unlisted !== after.unlisted ||
      before.wildcardCoversApex !== after.wildcardCoversApex ||
      hasOtherOrder(before, after),
    narrowedCount: added.length + removed.length - nowIn.length - noLongerOut.length,
  };
}

/** A new inclusion changes nothing where an old one covers it and nothing stands against it. */
function isHarmless(rule: ScopeRule, before: ScopeList, after: ScopeList, spend: Spend): boolean {
  if (rule.host.kind === 'every_host') return true;
  const { precedence, wildcardCoversApex } = after;
  const isCovered = before.rules.some(
    (old) => isIn(old) && spend() && coversRule(old, rule, wildcardCoversApex),
  );
  if (!isCovered) return false;
  switch (precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return true;
    case 'explicit_order':
      return !after.rules.some(
        (other) => (!isIn(other) || canLeaveDoubt(other, wildcardCoversApex)) && overlaps(other, rule, spend),
      );
    case 'most_specific':
      // the narrower inclusion would win over an exclusion, and settle what a refused rule leaves unclear
      return (
        !after.rules.some((other) => isNamedOut(other) && overlaps(other, rule, spend)) &&
        !after.refusedRules.some(({ mentions }) => mentions.some((name) => isAtOrBelow(rule.host.host, name)))
      );
    default:
      return precedence satisfies never;
  }
}

/** Where the narrowest rule wins, an exclusion is only replaced by itself: a wider one yields to more inclusions. */
function isStillOut(rule: ScopeRule, after: ScopeList, spend: Spend): boolean {
  const { precedence, wildcardCoversApex } = after;
  return (
    (precedence === 'out_overrides_in' || precedence === 'any_exclude_wins') &&
    after.rules.some((other) => !isIn(other) && spend() && coversRule(other, rule, wildcardCoversApex))
  );
}

/** The inclusion that is gone may have lost against an exclusion that another inclusion wins over. */
function mayUncover(rule: ScopeRule, after: ScopeList, spend: Spend): boolean {
  switch (after.precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return false;
    case 'explicit_order':
      return (
        canLeaveDoubt(rule, after.wildcardCoversApex) &&
        after.rules.some((other) => isIn(other) && overlaps(other, rule, spend))
      );
    case 'most_specific': {
      const excluding = after.rules.filter((other) => isNamedOut(other) && overlaps(other, rule, spend));
      if (excluding.length === 0) return false;
      return after.rules.some(
        (other) =>
          isIn(other) &&
          overlaps(other, rule, spend) &&
          excluding.some((exclusion) => overlaps(exclusion, other, spend)),
      );
    }
    default:
      return after.precedence satisfies never;
  }
}

/** A rule that could not be read made what it mentions unclear, and an exclusion in words means what it says. */
function listLostRefusals(before: ScopeList, after: ScopeList, spend: Spend): readonly RefusedRule[] {
  const kept = new Set(after.refusedRules.map(readRefusal));
  return before.refusedRules.filter((refused) => {
    if (kept.has(readRefusal(refused))) return false;
    if (refused.published.state === 'out') return true;
    return refused.mentions.some((name) => {
      const mention: ScopeRule = { published: refused.published, host: { kind: 'domain', host: name } };
      return after.rules.some((rule) => isIn(rule) && overlaps(rule, mention, spend));
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

/** An exclusion that inclusions may win over; one that is about every host always wins. */
function isNamedOut(rule: ScopeRule): boolean {
  return !isIn(rule) && rule.host.kind !== 'every_host';
}

function overlaps(a: ScopeRule, b: ScopeRule, spend: Spend): boolean {
  return !spend() || mayOverlap(a, b);
}

function createSpend(maxCount: number): Spend {
  let leftCount = maxCount;
  return () => {
    leftCount -= 1;
    return leftCount >= 0;
  };
}
