import { phrase, type Phrase } from '../base/text.ts';
import { isAddressHost, isAtOrBelow } from '../scope/canonical-host.ts';
import type { HostCondition, RefusedRule, ScopeList, ScopeRule, SpokenHost } from '../scope/scope-list.ts';
import { hasAuthority, type PolicyAuthority } from './authority.ts';

/**
 * Cuts the list of a discovered CVD Policy 0.1 or 0.2 document down to the hosts that it may judge. A rule about
 * others is kept as refused and decides nothing; a star that reaches further covers what is left of it.
 * What it lists nowhere is out where it may judge, and nowhere else: it must not call the rest of somebody's domain out.
 * @source CVD Policy 0.2, section 5.2, read 2026-11-22
 */
export function limitToAuthority(list: ScopeList, authority: PolicyAuthority): ScopeList {
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = list.refusedRules.map((refused) => ({
    ...refused,
    mentions: refused.mentions.flatMap((host) => limitTree(host, authority)),
  }));
  for (const rule of list.rules) {
    const hosts = limitCondition(rule.host, authority);
    rules.push(...hosts.map((host) => ({ ...rule, host })));
    if (hosts.length > 0) continue;
    // it must not make a stranger's site unclear, so it mentions nobody
    refusedRules.push({ published: rule.published, reason: chooseReason(authority), mentions: [] });
  }
  return { ...list, rules, refusedRules, speaksFor: listSpokenHosts(authority) };
}

function limitCondition(condition: HostCondition, authority: PolicyAuthority): readonly HostCondition[] {
  if (condition.kind === 'exact') return hasAuthority(authority, condition.host) ? [condition] : [];
  // it takes away from the list's own inclusions and judges nobody else
  if (condition.kind === 'every_host') return [condition];
  // CVD Policy has no other wildcards
  if (condition.kind !== 'subdomains') return [];
  const { canonicalHost } = authority;
  return limitTree(condition.host, authority).map((host) => ({
    kind: canonicalHost !== undefined && isAtOrBelow(host, canonicalHost) ? 'subdomains' : 'exact',
    host,
  }));
}

/** What of a host and everything below it the document may judge, as the tops of what is left. */
function limitTree(host: string, { canonicalHost, discoveryHost }: PolicyAuthority): readonly string[] {
  if (canonicalHost !== undefined && isAtOrBelow(host, canonicalHost)) return [host];
  const tops = [canonicalHost, discoveryHost].filter((top) => top !== undefined);
  const isCovered = (top: string): boolean =>
    top !== canonicalHost && canonicalHost !== undefined && isAtOrBelow(top, canonicalHost);
  return [...new Set(tops)].filter((top) => isAtOrBelow(top, host) && !isCovered(top));
}

function listSpokenHosts({ canonicalHost, discoveryHost }: PolicyAuthority): readonly SpokenHost[] {
  return [
    ...(canonicalHost === undefined
      ? []
      : [{ host: canonicalHost, hasSubdomains: !isAddressHost(canonicalHost) }]),
    ...(discoveryHost === undefined ? [] : [{ host: discoveryHost, hasSubdomains: false }]),
  ];
}

function chooseReason({ canonicalHost, discoveryHost }: PolicyAuthority): Phrase {
  if (canonicalHost === undefined) return phrase('scope_refused_authority', discoveryHost ?? '');
  return discoveryHost === undefined || discoveryHost === canonicalHost
    ? phrase('policy_refused_authority', canonicalHost)
    : phrase('policy_refused_authority_both', canonicalHost, discoveryHost);
}
