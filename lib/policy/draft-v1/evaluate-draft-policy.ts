import { isAtOrBelow } from '../../scope/canonical-host.ts';
import { parseTimestamp } from '../parse-timestamp.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import {
  draftActivities,
  isActivity,
  type DraftConditions,
  type DraftDocument,
  type DraftWebEntry,
} from './draft-document.ts';
import type { DraftEvaluation, DraftQuestion, DraftStatus, TestingPlan } from './draft-evaluation.ts';
import { isAuthorityEstablished } from './is-authority-established.ts';
import { isPathUnder, normalisePath } from './normalise-path.ts';
import { parseDraftHost } from './parse-draft-host.ts';
import { parseDraftPolicy } from './parse-draft-policy.ts';
import { parseDraftTarget, type DraftTarget } from './parse-draft-target.ts';

const coreActivities: readonly string[] = draftActivities;

/**
 * Evaluates what a publisher states about one activity on one target, in the order that the draft prescribes.
 * The status is a statement of the publisher and says nothing of what is lawful.
 * @source draft-behring-cvd-policy-00, section 10, read 2026-11-22
 */
export function evaluateDraftPolicy(question: DraftQuestion): DraftEvaluation {
  const input = readInput(question);
  if (input.kind === 'input_invalid') return input;
  const policy = parseDraftPolicy(question.policyText);
  if (policy.kind === 'invalid') return conclude('invalid-policy', [], policy.problems);
  if (policy.kind === 'unsupported') return conclude('unsupported-policy', [], policy.problems);
  return evaluateDraftDocument(policy.document, question);
}

/** Evaluates a version 1 document that has been parsed already. */
export function evaluateDraftDocument(
  document: DraftDocument,
  question: Omit<DraftQuestion, 'policyText'>,
): DraftEvaluation {
  const { activity, nowMs, understoodExtensions } = question;
  const input = readInput(question);
  if (input.kind === 'input_invalid') return input;
  const { target } = input;
  if ((parseTimestamp(document.expires) ?? 0) <= nowMs) return conclude('invalid-policy');
  const needed = [
    ...(document.critical_extensions ?? []),
    ...(coreActivities.includes(activity) ? [] : [activity]),
  ];
  if (needed.some((name) => !understoodExtensions.includes(name))) return conclude('unsupported-policy');
  if (!isAuthorityEstablished(question.authority, question.retrieval, target.host, nowMs)) {
    return conclude('authority-not-established');
  }
  const targetIds = findTargetIds(document, target);
  if (targetIds.length === 0) return conclude('not-covered');
  if (document.research.posture === 'report_only' || document.research.posture === 'prohibited') {
    return conclude('publisher-stated-prohibited');
  }
  return decideByRules(document, activity, targetIds, question.plan);
}

type Input =
  | { readonly kind: 'target'; readonly target: DraftTarget }
  | Extract<DraftEvaluation, { readonly kind: 'input_invalid' }>;

function readInput({ target, activity }: Pick<DraftQuestion, 'target' | 'activity'>): Input {
  const parsed = parseDraftTarget(target);
  if (!parsed) return { kind: 'input_invalid', field: 'target' };
  return isActivity(activity)
    ? { kind: 'target', target: parsed }
    : { kind: 'input_invalid', field: 'activity' };
}

function conclude(
  status: DraftStatus,
  ruleIds: readonly string[] = [],
  problems: readonly PolicyProblem[] = [],
): DraftEvaluation {
  return { kind: 'evaluated', status, ruleIds, problems };
}

/** The entries that take the target in; none where one leaves it out. */
function findTargetIds({ reporting_scope: scope }: DraftDocument, target: DraftTarget): readonly string[] {
  const { web = [] } = scope;
  // where the draft and browsers read a path differently, leaving out needs one reading and taking in needs both
  const isOut = web.some(
    (entry) => entry.state === 'out' && target.paths.some((path) => matchesEntry(entry, target, path)),
  );
  if (isOut) return [];
  return web
    .filter(
      (entry) => entry.state === 'in' && target.paths.every((path) => matchesEntry(entry, target, path)),
    )
    .map(({ id }) => id);
}

function matchesEntry(entry: DraftWebEntry, target: DraftTarget, path: string): boolean {
  const host = parseDraftHost(entry.host);
  const prefix = normalisePath(entry.path_prefix);
  if (host === undefined || prefix === undefined) return false;
  const defaultPort = { http: 80, https: 443 }[target.scheme];
  return (
    (entry.include_subdomains ? isAtOrBelow(target.host, host) : target.host === host) &&
    entry.schemes.includes(target.scheme) &&
    (entry.ports ?? [defaultPort]).includes(target.port) &&
    isPathUnder(path, prefix)
  );
}

function decideByRules(
  document: DraftDocument,
  activity: string,
  targetIds: readonly string[],
  plan: TestingPlan,
): DraftEvaluation {
  const rules = (document.testing?.rules ?? []).filter(
    (rule) => rule.activity === activity && (rule.target_ids?.some((id) => targetIds.includes(id)) ?? true),
  );
  const prohibiting = rules.filter(({ state }) => state === 'prohibited');
  if (prohibiting.length > 0) {
    return conclude(
      'publisher-stated-prohibited',
      prohibiting.map(({ id }) => id),
    );
  }
  const permitting = rules.filter(({ state }) => state === 'permitted');
  if (permitting.length === 0) return conclude('not-covered');
  const kept = permitting.filter(({ conditions }) => keepsConditions(plan, conditions));
  return kept.length > 0
    ? conclude(
        'publisher-stated-permitted',
        kept.map(({ id }) => id),
      )
    : conclude(
        'conditions-not-satisfied',
        permitting.map(({ id }) => id),
      );
}

function keepsConditions(plan: TestingPlan, conditions: DraftConditions = {}): boolean {
  const {
    max_requests_per_second: maxRate,
    max_concurrent_requests: maxConcurrent,
    required_user_agent_token: token,
    test_accounts_only: isTestAccountsOnly,
  } = conditions;
  return (
    isWithin(plan.requestsPerSecond, maxRate) &&
    isWithin(plan.concurrentRequests, maxConcurrent) &&
    (token === undefined || plan.userAgent?.includes(token) === true) &&
    (isTestAccountsOnly === undefined || plan.usesOnlyTestAccounts === true)
  );
}

/** A planned figure that is missing, negative or not a number keeps no limit. */
function isWithin(planned: number | undefined, limit: number | undefined): boolean {
  return limit === undefined || (planned !== undefined && planned >= 0 && planned <= limit);
}
