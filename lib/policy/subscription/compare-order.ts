import { findRegistrableDomain } from '../../scope/canonical-host.ts';
import type { ScopeList, ScopeRule } from '../../scope/scope-list.ts';
import { readRuleText } from './rule-text.ts';

/** Says whether the rules that two versions of a list share stand in another order where the order may count. */
export function hasOtherOrder(before: ScopeList, after: ScopeList): boolean {
  switch (after.precedence) {
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return false;
    case 'explicit_order':
      return !isSameOrder(before.rules, after.rules);
    case 'most_specific': {
      // among equally narrow inclusions the first one speaks, which counts where something is excluded
      const earlier = groupInclusions(before);
      return [...groupInclusions(after)].some(
        ([domain, rules]) => !isSameOrder(earlier.get(domain) ?? [], rules),
      );
    }
    default:
      return after.precedence satisfies never;
  }
}

function isSameOrder(before: readonly ScopeRule[], after: readonly ScopeRule[]): boolean {
  const textsBefore = before.map(readRuleText);
  const textsAfter = after.map(readRuleText);
  const inBefore = new Set(textsBefore);
  const inAfter = new Set(textsAfter);
  const sharedBefore = textsBefore.filter((rule) => inAfter.has(rule));
  const sharedAfter = textsAfter.filter((rule) => inBefore.has(rule));
  return (
    sharedBefore.length === sharedAfter.length &&
    sharedBefore.every((rule, index) => rule === sharedAfter[index])
  );
}

/** The inclusions of each domain that has exclusions, but for plain hosts: of two of those only one is the narrower. */
function groupInclusions({ rules }: ScopeList): ReadonlyMap<string, readonly ScopeRule[]> {
  const excluded = new Set(rules.filter(({ published }) => published.state === 'out').map(readDomain));
  const groups = new Map<string, ScopeRule[]>();
  for (const rule of rules) {
    const domain = readDomain(rule);
    if (rule.published.state === 'out' || !excluded.has(domain) || isPlain(rule)) continue;
    const group = groups.get(domain);
    if (group) group.push(rule);
    else groups.set(domain, [rule]);
  }
  return groups;
}

function readDomain({ host: { host } }: ScopeRule): string {
  return findRegistrableDomain(host) ?? host;
}

function isPlain({ scheme, port, path, patterns, host }: ScopeRule): boolean {
  const isWholeHost =
    scheme === undefined && port === undefined && path === undefined && patterns === undefined;
  return isWholeHost && (host.kind === 'exact' || host.kind === 'subdomains');
}
