/**
 * What the evaluation of one activity by CVD Policy 0.1 or 0.2 may end in. Never a Boolean: even the first says only
 * what a publisher stated.
 * @source CVD Policy 0.2, section 5.1, read 2026-11-22
 */
export const activityStatuses = [
  'publisher-stated-permitted',
  'publisher-stated-prohibited',
  'conditions-not-satisfied',
  'out-of-scope',
  'authority-not-established',
  'policy-absent',
] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** A condition that the publisher sets and that the plan does not keep, or that nothing here can check. */
export type UnmetCondition =
  | 'max_requests_per_second'
  | 'user_agent_contains'
  | 'targets'
  | 'window'
  | 'account_request'
  /** One that this version of the format does not define. */
  | 'other';

/** What somebody plans to do; what is not said counts as not kept. */
export interface ActivityPlan {
  readonly requestsPerSecond?: number | undefined;
  readonly userAgent?: string | undefined;
  /** True once the person has asked for an account where the policy says to. */
  readonly hasRequestedAccount?: boolean | undefined;
}

export interface ActivityEvaluation {
  readonly status: ActivityStatus;
  readonly unmet: readonly UnmetCondition[];
}
