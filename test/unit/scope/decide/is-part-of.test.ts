import { expect, it } from 'vitest';
import { isPagePartOf, isPartOf } from '../../../../lib/scope/decide/is-part-of.ts';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import type { ScopeRule } from '../../../../lib/scope/scope-list.ts';

function parseFirst(pattern: string): ScopeRule {
  const outcome = parseRule({ pattern, state: 'in' });
  const rule = outcome.kind === 'rules' ? outcome.rules[0] : undefined;
  if (!rule) throw new Error(`${pattern} is no rule.`);
  return rule;
}

it.for<[string, string, boolean]>([
  ['x.a.com', '*.a.com', true],
  ['*.x.a.com', '*.a.com', true],
  ['*.a.com', '*.x.a.com', false],
  ['api-*.a.com', '*.a.com', true],
  ['*.a.com', 'api-*.a.com', false],
  ['api-*.a.com', '*-1.a.com', false],
  ['api-*.a.com', 'api-*.a.com', true],
  ['x.a.com', '*.a.com/logout', false],
  ['x.a.com/logout/now', '*.a.com/logout', true],
  ['x.a.com/logoutx', '*.a.com/logout', false],
  ['x.a.com', 'x.a.com:8443', false],
  ['x.a.com:8443', 'x.a.com', true],
  ['www.a.*', '*.a.de', false],
  ['*.a.de', '*.a.*', true],
  ['*.a.de', 'www.a.*', false],
  ['*.test.a.de', '*test*.a.*', false],
  ['*test*.a.*', '*test*.a.*', true],
  ['10.1.0.0/16', '10.0.0.0/8', true],
  ['10.0.0.250-10.0.1.5', '10.0.0.0/24', false],
])('%s lies within %s: %s', ([narrow, wide, isPart]) => {
  expect(isPartOf(parseFirst(narrow), parseFirst(wide))).toBe(isPart);
});

it.for<[string, string, boolean]>([
  ['b.org/x', 'a.com', true],
  ['b.org/x', 'a.com/x', true],
  ['b.org', 'a.com/x', false],
  ['b.org:81', 'a.com:82', false],
])('the pages of %s lie within those of %s: %s', ([narrow, wide, isPart]) => {
  expect(isPagePartOf(parseFirst(narrow), parseFirst(wide))).toBe(isPart);
});
