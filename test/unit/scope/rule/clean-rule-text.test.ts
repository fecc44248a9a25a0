import { expect, it } from 'vitest';
import { cleanRuleText } from '../../../../lib/scope/rule/clean-rule-text.ts';

it.for<[string, string, readonly string[]]>([
  ['a.com', 'a.com', []],
  ['  a.com;, ', 'a.com', []],
  ['`a.com`', 'a.com', []],
  ['- a.com', 'a.com', []],
  ['a\u200B.com', 'a.com', ['scope_doubt_cleaned']],
  ['a\u00AD.com\u00A0', 'a.com', ['scope_doubt_cleaned']],
  ['\\*.a.com', '*.a.com', ['scope_doubt_escaped']],
  ['\u202Emoc.a', 'moc.a', ['scope_doubt_cleaned']],
  ['\u200B', '', ['scope_doubt_cleaned']],
])('cleans %j', ([published, text, doubts]) => {
  const cleaned = cleanRuleText(published);
  expect([cleaned.text, cleaned.doubts.map(({ key }) => key)]).toEqual([text, doubts]);
});
