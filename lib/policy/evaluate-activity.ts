import { buildCvdScopeList } from '../scope/import/build-cvd-scope-list.ts';
import { decideScope } from '../scope/decide/decide-scope.ts';
import { parseTarget } from '../scope/decide/parse-target.ts';
import type { ActivityEvaluation, ActivityPlan, ActivityStatus } from './activity-evaluation.ts';
import { hasAuthority, type PolicyAuthority } from './authority.ts';
import { listUnmetConditions } from './check-conditions.ts';
import type { CvdDocument, TestingRule } from './cvd-document.ts';
import { isKnownActivity } from './name-activity.ts';

export interface ActivityQuestion {
  readonly document: CvdDocument;
  readonly activity: string;
  /** The address that the activity is planned against. */
  readonly target: string;
  readonly plan: ActivityPlan;
  /** Undefined where a person added the document by hand and vouches for it. */
  readonly authority: PolicyAuthority | undefined;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * Evaluates what a CVD Policy 0.1 or 0.2 document states about one activity against one address, in the order that
 * the format prescribes. The version has been checked when the document was parsed.
 * @source CVD Policy 0.2, section 5.1, read 2026-11-22
 */
export function evaluateActivity(question: ActivityQuestion): ActivityEvaluation {
  const { document, target, authority, nowMs } = question;
  if (!(Date.parse(document.expires ?? '') > nowMs)) return conclude('policy-absent');
  const { posture } = document.research;
  if (posture === 'prohibited' || posture === 'report_only') return conclude('publisher-stated-prohibited');
  const outcome = parseTarget(target);
  if (outcome.kind === 'other') return conclude('out-of-scope');
  if (authority !== undefined && !hasAuthority(authority, outcome.target.host)) {
    return conclude('authority-not-established');
  }
  if (!isInScope(document, target, nowMs)) return conclude('out-of-scope');
  return decideByRules(question, target);
}

function conclude(status: ActivityStatus): ActivityEvaluation {
  return { status, unmet: [] };
}

function isInScope(document: CvdDocument, target: string, nowMs: number): boolean {
  const list = buildCvdScopeList({
    programmeId: 'asked',
    programmeName: document.organization.name,
    format: `cvd-${document.cvd_policy}`,
    precedence: document.scope.precedence,
    web: document.scope.web ?? [],
  });
  return decideScope(target, [list], { now: nowMs }).kind === 'in';
}

function decideByRules(question: ActivityQuestion, target: string): ActivityEvaluation {
  const { document, activity, plan, nowMs } = question;
  // of several rules for one activity the first counts and the rest have to be ignored
  const rule = document.testing?.rules?.find((each) => each.activity === activity);
  if (!rule) return conclude(decideByDefault(document, activity));
  if (rule.state === 'prohibited') return conclude('publisher-stated-prohibited');
  return decideByConditions(rule, plan, target, nowMs);
}

/** The default never reaches an activity that nobody here recognises. */
function decideByDefault({ testing }: CvdDocument, activity: string): ActivityStatus {
  return testing?.default === 'allowed' && isKnownActivity(activity)
    ? 'publisher-stated-permitted'
    : 'publisher-stated-prohibited';
}

function decideByConditions(
  { conditions = {} }: TestingRule,
  plan: ActivityPlan,
  target: string,
  nowMs: number,
): ActivityEvaluation {
  const unmet = listUnmetConditions(conditions, { plan, target, nowMs });
  return { status: unmet.length > 0 ? 'conditions-not-satisfied' : 'publisher-stated-permitted', unmet };
}
