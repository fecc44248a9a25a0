import type { Phrase } from '../../lib/base/text.ts';
import type { LookupFindings } from '../../lib/policy/lookup/lookup-findings.ts';
import type { LookupPlan } from '../../lib/policy/lookup/plan-lookup.ts';
import type { PublisherStatement } from '../../lib/policy/list-statements.ts';

/** What became of "Add this programme". */
export type AddPolicyState =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

/** What became of the last click: the browser did not give access to the host, or something here broke. */
export type LookupTrouble = 'denied' | 'failed';

/** How far the look-up of a site's policy has come. */
export type LookupState =
  | { readonly kind: 'loading' }
  /** It cannot be looked up; nothing was sent. */
  | { readonly kind: 'refused'; readonly reason: Phrase; readonly isThisComputer: boolean }
  /** Everything that would be sent is on the screen, and nothing was. */
  | { readonly kind: 'planned'; readonly plan: LookupPlan; readonly trouble?: LookupTrouble | undefined }
  | { readonly kind: 'busy'; readonly plan: LookupPlan }
  | {
      readonly kind: 'found';
      readonly plan: LookupPlan;
      readonly findings: LookupFindings;
      /** What the found policy states about testing this site. */
      readonly statements: readonly PublisherStatement[];
      readonly trouble?: LookupTrouble | undefined;
      readonly adding: AddPolicyState;
    };
