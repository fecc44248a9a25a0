import { parseCvdPattern } from '../rule/parse-cvd-pattern.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** What a CVD Policy document says about scope, and about whom. */
export interface CvdScopeSource {
  readonly programmeId: string;
  readonly programmeName: string;
  /** e.g. `cvd-0.2`. */
  readonly format: string;
  readonly precedence: ScopeList['precedence'];
  readonly web: readonly DecidingRule[];
  /** ISO date. */
  readonly updatedOn?: string | undefined;
  /** ISO instant. */
  readonly expiresAt?: string | undefined;
}

/**
 * Builds the list that verdicts are decided by from a CVD Policy document's web entries.
 * A rule that cannot be read is kept as refused, because it may be about this very page.
 */
export function buildCvdScopeList(source: CvdScopeSource): ScopeList {
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = [];
  for (const published of source.web) {
    const outcome = parseCvdPattern(published);
    if (outcome.kind === 'rule') rules.push(outcome.rule);
    else refusedRules.push(outcome.refused);
  }
  return {
    programmeId: source.programmeId,
    programmeName: source.programmeName,
    format: source.format,
    precedence: source.precedence,
    unlisted: 'out',
    wildcardCoversApex: 'yes',
    rules,
    refusedRules,
    ...(source.updatedOn === undefined ? {} : { updatedOn: source.updatedOn }),
    ...(source.expiresAt === undefined ? {} : { expiresAt: source.expiresAt }),
  };
}
