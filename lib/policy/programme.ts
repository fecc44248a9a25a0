import type { ProgrammeId } from '../base/ids.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import type { PolicyAuthority } from './authority.ts';
import type { CvdDocument } from './cvd-document.ts';
import type { DraftDiscovery } from './draft-v1/draft-discovery.ts';
import type { DraftDocument } from './draft-v1/draft-document.ts';
import type {
  Area,
  Commitment,
  EngagementRule,
  ExcludedClass,
  GoodfaithExtension,
  Requirement,
  SeverityBand,
} from './goodfaith-extension.ts';

/** What a policy leaves open and a person has to add before it is complete. */
export type OpenField = 'canonical' | 'expires' | 'contact.channels' | 'scope.web';

/** One way to reach the programme. */
export interface ContactChannel {
  readonly type: 'email' | 'form' | 'service' | 'postal';
  readonly value: string;
  readonly isPreferred: boolean;
}

/**
 * A disclosure programme as the product uses it: the published document plus everything derived
 * from it once, so that no screen has to know the format.
 */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly document: CvdDocument;
  /** The document itself where it is version 1 of the IETF draft; `document` then says the same in 0.2's words. */
  readonly draft?: { readonly document: DraftDocument; readonly discovery?: DraftDiscovery };
  /** What bounds the hosts it may judge; absent where somebody vouches for the document. */
  readonly authority?: PolicyAuthority;
  /** Empty for a complete programme. */
  readonly openFields: readonly OpenField[];
  readonly scope: ScopeList;
  readonly posture: CvdDocument['research']['posture'];
  /** What the organisation says about research in its own words. */
  readonly statement?: string;
  readonly commitments: readonly Commitment[];
  readonly promises: readonly string[];
  readonly excludedClasses: readonly ExcludedClass[];
  /** What may follow from working on an excluded class. */
  readonly excludedWarning?: string;
  readonly rulesOfEngagement: readonly EngagementRule[];
  readonly disclosureTerms: readonly EngagementRule[];
  readonly severityBands: readonly SeverityBand[];
  readonly areas: readonly Area[];
  readonly requirements: readonly Requirement[];
  readonly channels: readonly ContactChannel[];
  /** How to report, in words. */
  readonly contactInstructions?: string;
  readonly escalation?: NonNullable<GoodfaithExtension['escalation']>;
  readonly pgpOnRequest?: NonNullable<GoodfaithExtension['pgp_on_request']>;
  readonly credit?: string;
  readonly safeHarbour?: NonNullable<GoodfaithExtension['safe_harbour']>;
  readonly practices: GoodfaithExtension['practices'];
  readonly notes: readonly string[];
  /** ISO date of the policy's last update, where it states one. */
  readonly updatedOn?: string;
  /** ISO instant. */
  readonly expiresAt?: string;
  readonly isExpiryOurs: boolean;
  /** The policy's own structured intake, where it names one. */
  readonly intakeUrl?: string;
}
