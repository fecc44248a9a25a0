import type { PolicyProblem } from '../policy-problem.ts';

/**
 * What an evaluation may end in. Never a Boolean: even the first says only what a publisher stated.
 * @source draft-behring-cvd-policy-00, section 11, read 2026-11-22
 */
export const draftStatuses = [
  'publisher-stated-permitted',
  'publisher-stated-prohibited',
  'not-covered',
  'authority-not-established',
  'conditions-not-satisfied',
  'invalid-policy',
  'unsupported-policy',
] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Evidence that the security.txt of exactly this host names the policy. It proves no ownership. */
export interface DraftAuthority {
  readonly established: true;
  readonly discoveryHost: string;
  readonly securityTxtUri: string;
  readonly cvdPolicyUri: string;
  /** RFC 3339. */
  readonly securityTxtExpires: string;
}

/** How the policy's text was retrieved. */
export interface PolicyRetrieval {
  readonly requestedUri: string;
  readonly finalUri: string;
  /** Every address that the server sent the client on to, the final one last. */
  readonly redirectChain: readonly string[];
  readonly statusCode: number;
  readonly mediaType: string;
}

/** What somebody plans to do; what is not said counts as not kept. */
export interface TestingPlan {
  readonly requestsPerSecond?: number | undefined;
  readonly concurrentRequests?: number | undefined;
  readonly userAgent?: string | undefined;
  readonly usesOnlyTestAccounts?: boolean | undefined;
}

export interface DraftQuestion {
  readonly policyText: string;
  readonly activity: string;
  readonly target: string;
  readonly plan: TestingPlan;
  readonly understoodExtensions: readonly string[];
  readonly retrieval: PolicyRetrieval | undefined;
  readonly authority: DraftAuthority | undefined;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

export type DraftEvaluation =
  /** The question itself is not valid, so there is no status. */
  | { readonly kind: 'input_invalid'; readonly field: 'target' | 'activity' }
  | {
      readonly kind: 'evaluated';
      readonly status: DraftStatus;
      /** The rules that permit or prohibit, in the order of the document. */
      readonly ruleIds: readonly string[];
      readonly problems: readonly PolicyProblem[];
    };
