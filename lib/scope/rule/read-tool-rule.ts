import { phrase, type Phrase } from '../../base/text.ts';
import { hasKnownSuffix, isAddressHost } from '../canonical-host.ts';
import { findMentionedHosts } from './find-mentioned-hosts.ts';
import type { RuleOutcome } from './rule-outcome.ts';
import type { HostPatternOutcome } from './read-host-pattern.ts';
import type { RulePatterns, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** A rule of a testing tool, its host already read. */
export interface ToolRule {
  readonly published: DecidingRule;
  readonly hosts: HostPatternOutcome;
  /** The host's expression, which has to match as well where the conditions are wider. */
  readonly hostPattern?: string;
  readonly scheme?: 'http' | 'https' | undefined;
  /** Empty: every port. */
  readonly ports?: readonly number[];
  readonly patterns?: RulePatterns;
}

/**
 * Reads a testing tool's rule. An inclusion has to name its domains; an exclusion that names none takes away from
 * what other rules put in, as the tool means it.
 */
export function readToolRule(rule: ToolRule): RuleOutcome {
  const { published, hosts } = rule;
  if (hosts.kind === 'hosts') {
    const patterns = hosts.isWhole ? rule.patterns : joinPatterns(rule);
    const rules = hosts.conditions.flatMap((host) => writeRules(rule, { published, host }, patterns));
    return { kind: 'rules', rules, shape: 'expression', doubts: hosts.doubts };
  }
  const isReadable = hosts.kind === 'anybody' || hosts.suffix !== undefined;
  if (isReadable && published.state === 'out') {
    const everywhere: ScopeRule = { published, host: { kind: 'every_host', host: '' } };
    const rules = writeRules(rule, everywhere, joinPatterns(rule));
    return { kind: 'rules', rules, shape: 'every host', doubts: [phrase('scope_doubt_pattern_every')] };
  }
  const reason = hosts.kind === 'anybody' ? phrase('scope_refused_pattern_owner') : hosts.reason;
  return refuseToolRule(published, reason, hosts.kind === 'refused' ? hosts.suffix : undefined);
}

/** Refuses a tool's rule; the hosts that its text seems to be about are unclear. */
export function refuseToolRule(published: DecidingRule, reason: Phrase, suffix?: string): RuleOutcome {
  const plain = published.pattern.replaceAll(/\\(?=[.\-/])/g, '').replaceAll(/\.[*+]|\\[a-zA-Z]/g, ' ');
  const mentions = findMentionedHosts(plain).filter((host) => isAddressHost(host) || hasKnownSuffix(host));
  return {
    kind: 'refused',
    refused: { published, reason, mentions, ...(suffix === undefined ? {} : { suffix }) },
    shape: suffix === undefined ? 'refused: pattern' : 'refused: public suffix',
  };
}

function joinPatterns({ patterns, hostPattern }: ToolRule): RulePatterns | undefined {
  return hostPattern === undefined ? patterns : { ...patterns, host: hostPattern };
}

function writeRules(
  { scheme, ports = [] }: ToolRule,
  base: ScopeRule,
  patterns: RulePatterns | undefined,
): readonly ScopeRule[] {
  const rule: ScopeRule = {
    ...base,
    ...(scheme === undefined ? {} : { scheme }),
    ...(patterns === undefined || Object.keys(patterns).length === 0 ? {} : { patterns }),
  };
  return ports.length === 0 ? [rule] : ports.map((port) => ({ ...rule, port }));
}
