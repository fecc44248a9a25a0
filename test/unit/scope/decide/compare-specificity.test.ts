import { expect, it } from 'vitest';
import { compareSpecificity, hasSameCondition } from '../../../../lib/scope/decide/compare-specificity.ts';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import type { ScopeRule } from '../../../../lib/scope/scope-list.ts';

function parseFirst(pattern: string): ScopeRule {
  const outcome = parseRule({ pattern, state: 'in' });
  const rule = outcome.kind === 'rules' ? outcome.rules[0] : undefined;
  if (!rule) throw new Error(`${pattern} is no rule.`);
  return rule;
}

it.for<[string, string]>([
  ['x.a.com', '*.a.com'],
  ['a.com', '*.a.com'],
  ['*.x.a.com', '*.a.com'],
  ['api-*.a.com', '*.a.com'],
  ['*test*.a.*', '*.a.*'],
  ['a.com/x', 'a.com'],
  ['a.com/x/y', 'a.com/x/*'],
  ['a.com:8443', 'a.com'],
  ['10.0.0.1', '10.0.0.0/24'],
  ['10.0.0.0/24', '10.0.0.0/8'],
  ['2001:db8::/64', '2001:db8::/32'],
])('%s is more specific than %s', ([narrow, wide]) => {
  expect(compareSpecificity(parseFirst(narrow), parseFirst(wide))).toBeGreaterThan(0);
  expect(compareSpecificity(parseFirst(wide), parseFirst(narrow))).toBeLessThan(0);
});

it.for<[string, string, boolean]>([
  ['a.com', 'https://a.com/', true],
  ['a.com/x', 'a.com/x/*', true],
  ['aa-*.a.com', '*-bb.a.com', false],
  ['test*.a.*', '*test.a.*', false],
  ['1.2.3.4', '1.2.3.4/32', true],
  ['10.0.0.0/24', '10.0.0.*', true],
  ['10.0.0.0/24', '10.0.1.0/24', false],
])('%s and %s weigh the same; the same condition: %s', ([a, b, isSame]) => {
  expect(compareSpecificity(parseFirst(a), parseFirst(b))).toBe(0);
  expect(hasSameCondition(parseFirst(a), parseFirst(b))).toBe(isSame);
});
