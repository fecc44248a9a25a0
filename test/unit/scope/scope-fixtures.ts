import { buildCvdScopeList, type CvdScopeSource } from '../../../lib/scope/import/build-cvd-scope-list.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../../../lib/scope/scope-list.ts';
import type { DecidingRule, Verdict } from '../../../lib/scope/verdict.ts';

/** The moment at which the tests judge. */
export const now = Date.parse('2026-11-22T12:00:00Z');

export function inRule(pattern: string): DecidingRule {
  return { pattern, state: 'in' };
}

export function outRule(pattern: string): DecidingRule {
  return { pattern, state: 'out' };
}

/** A CVD Policy list of Acme with the given rules. */
export function buildList(source: Partial<CvdScopeSource>): ScopeList {
  return buildCvdScopeList({
    programmeId: 'acme',
    programmeName: 'Acme',
    format: 'cvd-0.2',
    precedence: 'out_overrides_in',
    web: [],
    ...source,
  });
}

export function judge(url: string, ...lists: readonly ScopeList[]): Verdict {
  return decideScope(url, lists, { now });
}
