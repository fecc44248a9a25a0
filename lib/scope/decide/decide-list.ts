import { findRegistrableDomain, isAtOrBelow } from '../canonical-host.ts';
import { decideMostSpecific } from './decide-most-specific.ts';
import { findCandidates } from './find-candidates.ts';
import { findMostSpecific } from './find-most-specific.ts';
import type { Candidate, ListDecision, RuledDecision } from './list-decision.ts';
import type { ScopeTarget } from './parse-target.ts';
import type { RefusedRule, ScopeList, SpokenHost } from '../scope-list.ts';

/** Decides what one list says about an address, by the precedence that belongs to the list's format. */
export function decideList(list: ScopeList, target: ScopeTarget): ListDecision {
  const candidates = findCandidates(list, target);
  const ruled = decideRuled(list.precedence, candidates);
  const refused = list.refusedRules.find((rule) =>
    rule.mentions.some(
      (name) => isAtOrBelow(target.host, name) && !isSettled(list, target, ruled, rule, name),
    ),
  );
  if (refused) return { kind: 'refused', refused, runnerUp: ruled?.rule };
  return ruled ?? decideUnlisted(list, target, candidates);
}

function decideRuled(
  precedence: ScopeList['precedence'],
  candidates: readonly Candidate[],
): RuledDecision | undefined {
  switch (precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return decideOutOverIn(candidates);
    case 'explicit_order':
      return decideByOrder(candidates);
    case 'most_specific':
      return decideMostSpecific(candidates);
    default:
      return precedence satisfies never;
  }
}

/** Says whether a rule that could not be read leaves the decision as it is, whatever it may have meant. */
function isSettled(
  { precedence }: ScopeList,
  { host: judged }: ScopeTarget,
  ruled: RuledDecision | undefined,
  refused: RefusedRule,
  mention: string,
): boolean {
  if (ruled?.kind !== 'ruled') return false;
  const { state } = ruled.rule.published;
  switch (precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return state === 'out';
    case 'explicit_order':
      return false;
    case 'most_specific': {
      if (state === 'out' && refused.published.state === 'out') return true;
      // what an exclusion spells out is not outweighed by being spelled out elsewhere too
      if (refused.published.state === 'out' && spellsHost(refused.published.pattern, judged)) return false;
      const { kind, host } = ruled.rule.host;
      return kind === 'exact' && host.length > mention.length;
    }
    default:
      return precedence satisfies never;
  }
}

function spellsHost(text: string, host: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z0-9_.-]+/)
    .some((word) => word.startsWith(host) && /^\.*$/.test(word.slice(host.length)));
}

/** Any rule that excludes wins; among rules of one state the most specific one is named. */
function decideOutOverIn(candidates: readonly Candidate[]): RuledDecision | undefined {
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
function decideByOrder(candidates: readonly Candidate[]): RuledDecision | undefined {
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
  if (list.speaksFor !== undefined) {
    const isSpokenFor = list.speaksFor.some((spoken) => speaksFor(spoken, target.host));
    return near !== undefined || isSpokenFor ? { kind: 'unlisted', nearest: near } : { kind: 'silent' };
  }
  const domain = findRegistrableDomain(target.host);
  const nearest =
    near ??
    list.rules.find(
      ({ host: { host } }) =>
        domain !== undefined && isAtOrBelow(host, domain) && findRegistrableDomain(host) === domain,
    );
  return nearest ? { kind: 'unlisted', nearest } : { kind: 'silent' };
}

function speaksFor({ host, hasSubdomains }: SpokenHost, judged: string): boolean {
  return judged === host || (hasSubdomains && isAtOrBelow(judged, host));
}
