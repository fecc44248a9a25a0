import type { Phrase } from '../../base/text.ts';
import type { Refusal, RuleShape } from './find-refusal.ts';
import type { RefusedRule, ScopeRule } from '../scope-list.ts';

/** What one rule string came to. */
export type RuleOutcome =
  | {
      readonly kind: 'rules';
      /** One string may stand for several rules, as `a.com, b.com` does. */
      readonly rules: readonly ScopeRule[];
      readonly shape: RuleShape;
      /** What the reader should check, where the string is read with a doubt. */
      readonly doubts: readonly Phrase[];
    }
  | { readonly kind: 'refused'; readonly refused: RefusedRule; readonly shape: RuleShape };

/** What one address within a rule string came to. */
export type AddressOutcome =
  | {
      readonly kind: 'rules';
      readonly rules: readonly ScopeRule[];
      readonly shape: RuleShape;
      readonly doubts: readonly Phrase[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
