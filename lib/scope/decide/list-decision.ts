import type { RuleMatch } from './match-rule.ts';
import type { RefusedRule, ScopeRule } from '../scope-list.ts';

/** A rule that stands in some way to the judged address. */
export interface Candidate {
  readonly rule: ScopeRule;
  readonly match: RuleMatch;
}

/** What the rules of one list come to, before its refused rules are heard. */
export type RuledDecision =
  /** A rule decides; `runnerUp` is the rule that nearly decided otherwise. */
  | { readonly kind: 'ruled'; readonly rule: ScopeRule; readonly runnerUp?: ScopeRule | undefined }
  /** The rule's star may or may not include this host. */
  | { readonly kind: 'apex'; readonly rule: ScopeRule; readonly runnerUp?: ScopeRule | undefined }
  /** An in rule and an out rule weigh the same, and the format does not say which one wins. */
  | { readonly kind: 'tie'; readonly rule: ScopeRule; readonly runnerUp: ScopeRule };

/** What one list says about one address, before other lists are heard. */
export type ListDecision =
  | RuledDecision
  /** A rule that could not be read mentions this host. */
  | { readonly kind: 'refused'; readonly refused: RefusedRule; readonly runnerUp?: ScopeRule | undefined }
  /** No rule matches, the list knows the domain, and its format says what that means. */
  | { readonly kind: 'unlisted'; readonly nearest?: ScopeRule | undefined }
  /** The list says nothing about this host. */
  | { readonly kind: 'silent' };

/** What a list has to say, where it says something. */
export type HeardDecision = Exclude<ListDecision, { kind: 'silent' }>;
