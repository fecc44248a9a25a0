import { isAddressHost } from '../../scope/canonical-host.ts';
import { programmeLimits } from '../limits.ts';
import { parseTimestamp } from '../parse-timestamp.ts';
import { buildProblem, type PolicyProblem } from '../policy-problem.ts';
import type { DraftConditions, DraftDocument, DraftTestingRule, DraftWebEntry } from './draft-document.ts';
import { normalisePath } from './normalise-path.ts';
import { parseDraftHost } from './parse-draft-host.ts';

/**
 * Lists what the members of a well-formed document do wrong together.
 * @source draft-behring-cvd-policy-00, sections 7 and 8, read 2026-11-22
 */
export function checkDraftDocument(document: DraftDocument): readonly PolicyProblem[] {
  const { web = [] } = document.reporting_scope;
  const rules = document.testing?.rules ?? [];
  const targetIds = new Set(web.filter(({ state }) => state === 'in').map(({ id }) => id));
  return [
    ...checkDates(document),
    ...checkIds(document),
    ...web.flatMap((entry, index) => checkEntry(entry, `reporting_scope.web[${index}]`)),
    ...rules.flatMap((rule, index) => checkRule(rule, `testing.rules[${index}]`, targetIds)),
    ...checkPosture(document),
    ...checkExtensions(document),
  ].slice(0, programmeLimits.maxProblems);
}

function checkDates({ last_updated: updated, expires }: DraftDocument): readonly PolicyProblem[] {
  return (parseTimestamp(expires) ?? 0) > (parseTimestamp(updated) ?? 0)
    ? []
    : [buildProblem('EXPIRES_BEFORE_UPDATE', 'expires')];
}

function checkIds({ reporting_scope: scope, testing }: DraftDocument): readonly PolicyProblem[] {
  const seen = new Set<string>();
  return [...(scope.web ?? []), ...(scope.products ?? []), ...(testing?.rules ?? [])].flatMap(({ id }) => {
    if (seen.has(id)) return [buildProblem('ID_REPEATED', id)];
    seen.add(id);
    return [];
  });
}

function checkEntry(entry: DraftWebEntry, path: string): readonly PolicyProblem[] {
  const host = parseDraftHost(entry.host);
  return [
    ...(host === undefined ? [buildProblem('FORMAT_INVALID', `${path}.host`)] : []),
    ...(host !== undefined && isAddressHost(host) && entry.include_subdomains
      ? [buildProblem('FORMAT_INVALID', `${path}.include_subdomains`)]
      : []),
    ...(normalisePath(entry.path_prefix) === undefined
      ? [buildProblem('FORMAT_INVALID', `${path}.path_prefix`)]
      : []),
  ];
}

function checkRule(
  { state, activity, target_ids: targets, conditions }: DraftTestingRule,
  path: string,
  targetIds: ReadonlySet<string>,
): readonly PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (state === 'permitted' && targets === undefined) {
    problems.push(buildProblem('REQUIRED_MISSING', `${path}.target_ids`));
  }
  if (targets?.some((id) => !targetIds.has(id)) === true) {
    problems.push(buildProblem('TARGET_UNKNOWN', `${path}.target_ids`));
  }
  if (state === 'prohibited' && conditions !== undefined) {
    problems.push(buildProblem('CONDITIONS_UNEXPECTED', `${path}.conditions`));
  }
  if (state === 'permitted' && listRequired(activity).some((name) => conditions?.[name] === undefined)) {
    problems.push(buildProblem('CONDITIONS_MISSING', `${path}.conditions`));
  }
  return problems;
}

/** A machine may only be let loose with limits. */
function listRequired(activity: string): readonly (keyof DraftConditions)[] {
  const limits = ['max_requests_per_second', 'max_concurrent_requests'] as const;
  if (activity === 'credential_testing') return [...limits, 'test_accounts_only'];
  return activity === 'automated_scanning' || activity === 'fuzzing' ? limits : [];
}

function checkPosture({ research: { posture }, testing }: DraftDocument): readonly PolicyProblem[] {
  const isClosed = posture === 'report_only' || posture === 'prohibited';
  return isClosed && testing?.rules.some(({ state }) => state === 'permitted') === true
    ? [buildProblem('POSTURE_CONTRADICTION', 'testing.rules')]
    : [];
}

function checkExtensions({
  critical_extensions: critical = [],
  extensions = {},
}: DraftDocument): readonly PolicyProblem[] {
  return critical.some((name) => !Object.hasOwn(extensions, name))
    ? [buildProblem('EXTENSION_MISSING', 'critical_extensions')]
    : [];
}
