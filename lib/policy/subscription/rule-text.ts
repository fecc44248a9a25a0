import { readHostCondition } from '../../scope/decide/compare-specificity.ts';
import type { ScopeRule } from '../../scope/scope-list.ts';

/** Writes what a rule says, so that two that say the same are equal texts, whatever is noted beside them. */
export function readRuleText(rule: ScopeRule): string {
  const { published, scheme, host, port, path, patterns, isDoubtful } = rule;
  return JSON.stringify([published.state, readHostCondition(host), scheme, port, path, patterns, isDoubtful]);
}
