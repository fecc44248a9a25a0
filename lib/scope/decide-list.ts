import { findRegistrableDomain, isAtOrBelow } from './canonical-host.ts';
import { matchRule, type RuleMatch } from './match-rule.ts';
import type { ScopeTarget } from './parse-target.ts';
import type { RefusedRule, ScopeList, ScopeRule } from './scope-list.ts';

/** What one list says about one address, before other lists are heard. */
export type ListDecision =
  /** A rule decides; `runnerUp` is the rule that nearly decided otherwise. */
  | { readonly kind: 'ruled'; readonly rule: ScopeRule; readonly runnerUp?: ScopeRule | undefined }
  /** The rule's wildcard may or may not include the apex. */
  | { readonly kind: 'apex'; readonly rule: ScopeRule; readonly runnerUp?: ScopeRule | undefined }
  /** A rule that could not be read mentions this host. */
  | { readonly kind: 'refused'; readonly refused: RefusedRule; readonly runnerUp?: ScopeRule | undefined }
  /** No rule matches, the list knows the domain, and its format says what that means. */
  | { readonly kind: 'unlisted'; readonly nearest?: ScopeRule | undefined }
  /** The list says nothing about this host. */
  | { readonly kind: 'silent' };

interface Candidate {
  readonly rule: ScopeRule;
  readonly match: RuleMatch;
}

/** Decides what one list says about an address, by the precedence that belongs to the list's format. */
export function decideList(list: ScopeList, target: ScopeTarget): ListDecision {
  const candidates: Candidate[] = [];
  for (const rule of list.rules) {
    const match = matchRule(rule, target, list.wildcardCoversApex);
    if (match !== 'none') candidates.push({ rule, match });
  }
  const ruled =
    list.precedence === 'explicit_order' ? decideByOrder(candidates) : decideOutOverIn(candidates);
  const isSettled = ruled?.kind === 'ruled' && ruled.rule.published.state === 'out';
  if (!(isSettled && list.precedence === 'out_overrides_in')) {
    const refused = list.refusedRules.find((rule) =>
      rule.mentions.some((name) => isAtOrBelow(target.host, name)),
    );
    if (refused) return { kind: 'refused', refused, runnerUp: ruled?.rule };
  }
  return ruled ?? decideUnlisted(list, target, candidates);
}

/** Any rule that excludes wins; among rules of one state the most specific one is named. */
function decideOutOverIn(candidates: readonly Candidate[]): (ListDecision & { rule: ScopeRule }) | undefined {
  const excluding = findMostSpecific(candidates, 'covers', 'out');
  const including = findMostSpecific(candidates, 'covers', 'in');
  if (excluding) return { kind: 'ruled', rule: excluding, runnerUp: including };
  const doubtfulOut = findMostSpecific(candidates, 'doubtful', 'out');
  const doubtful = doubtfulOut ?? (including ? undefined : findMostSpecific(candidates, 'doubtful', 'in'));
  if (doubtful) return { kind: 'apex', rule: doubtful, runnerUp: including };
  if (!including) return undefined;
  return { kind: 'ruled', rule: including, runnerUp: findMostSpecific(candidates, 'near', 'out') };
}

/** The last rule that matches wins. */
function decideByOrder(candidates: readonly Candidate[]): (ListDecision & { rule: ScopeRule }) | undefined {
  const matching = candidates.filter(({ match }) => match !== 'near');
  const last = matching.at(-1);
  if (!last) return undefined;
  const { state } = last.rule.published;
  const runnerUp = matching.findLast(({ rule }) => rule.published.state !== state)?.rule;
  return { kind: last.match === 'doubtful' ? 'apex' : 'ruled', rule: last.rule, runnerUp };
}

function decideUnlisted(
  list: ScopeList,
  target: ScopeTarget,
  candidates: readonly Candidate[],
): ListDecision {
  if (list.unlisted === 'unknown') return { kind: 'silent' };
  const near = candidates.find(({ match }) => match === 'near')?.rule;
  const domain = findRegistrableDomain(target.host);
  const nearest =
    near ??
    list.rules.find(
      ({ host: { host } }) =>
        isAtOrBelow(target.host, host) || (domain !== undefined && isAtOrBelow(host, domain)),
    );
  return nearest ? { kind: 'unlisted', nearest } : { kind: 'silent' };
}

function findMostSpecific(
  candidates: readonly Candidate[],
  match: RuleMatch,
  state: 'in' | 'out',
): ScopeRule | undefined {
  return candidates
    .filter((candidate) => candidate.match === match && candidate.rule.published.state === state)
    .map(({ rule }) => rule)
    .reduce<ScopeRule | undefined>(
      (best, rule) => (best && compareSpecificity(best, rule) >= 0 ? best : rule),
      undefined,
    );
}

/** More specific is: the longer host, then the exact host, then the longer path. */
function compareSpecificity(a: ScopeRule, b: ScopeRule): number {
  return (
    a.host.host.length - b.host.host.length ||
    Number(a.host.kind === 'exact') - Number(b.host.kind === 'exact') ||
    (a.path?.length ?? 0) - (b.path?.length ?? 0)
  );
}
