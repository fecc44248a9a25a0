import { describe, expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
import { writeRule } from '../write-rule.ts';

const outcome = importScopeText(readFixture('zap'));
const programmes = outcome.kind === 'imported' ? outcome.programmes : [];
const [acme, off] = programmes;
if (!acme || !off) throw new Error('The fixture was not imported.');

it('reads the expressions of a context as hosts on which they have to match the whole address', () => {
  expect(acme.list).toMatchObject({
    programmeName: 'Acme & friends',
    precedence: 'any_exclude_wins',
    unlisted: 'unknown',
  });
  expect(acme.list.rules.map((rule) => `${rule.published.state} ${writeRule(rule)}`)).toEqual([
    'in domain acme.example url~^(?:https?://(.*\\.)?acme\\.example(:\\d+)?/.*)$',
    'in exact shop.acme.test url~^(?:https://shop.acme.test.*)$',
    'in exact localhost url~^(?:http://localhost:8080/.*)$',
    'in exact acme-two.test url~^(?:\\Qhttps://acme-two.test\\E.*)$',
    'out exact blog.acme.example url~^(?:https://blog\\.acme\\.example/.*)$',
    'out every_host url~^(?:.*logout.*)$',
  ]);
  expect(acme.summary.refused.map(({ reason, mentions }) => [reason.key, mentions])).toEqual([
    ['scope_refused_pattern_linear', ['ahead.acme.test']],
  ]);
});

it('reads nothing of a context that is not in scope', () => {
  expect(off.list.rules).toEqual([]);
  expect(off.summary.refused.map(({ reason }) => reason.key)).toEqual(['scope_refused_disabled']);
});

describe('judges as ZAP does, within the owners that are named', () => {
  it.for<[string, string]>([
    ['https://acme.example/', 'in'],
    ['HTTPS://WWW.ACME.EXAMPLE:8443/X?y', 'in'],
    ['https://www.acme.example/logout', 'out'],
    ['https://www.acme.example/?next=/LOGOUT', 'out'],
    ['https://blog.acme.example/', 'out'],
    ['https://blog.acme.example:8443/', 'in'],
    ['https://shop.acme.test/x', 'in'],
    ['https://shop.acme.test.evil.net/', 'unknown'],
    ['https://shop-acme.test/', 'unknown'],
    ['http://localhost:8080/x', 'in'],
    ['http://localhost:8081/x', 'unknown'],
    ['https://evil.net/https://acme.example/', 'unknown'],
    ['https://acme.example@evil.net/', 'unknown'],
    ['https://notacme.example/', 'unknown'],
    ['https://ahead.acme.test/', 'unclear'],
    ['https://evil.net/logout', 'unknown'],
  ])('%s: %s', ([address, kind]) => {
    expect(judge(address, acme.list).kind).toBe(kind);
  });
});

it.for<[string, string, string]>([
  ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><configuration/>', 'scope_import_xml_doctype'],
  ['damaged XML', '<configuration><context>', 'scope_import_xml_damaged'],
  ['no end of depth', `<configuration>${'<a>'.repeat(20_000)}`, 'scope_import_too_deep'],
  ['no context', '<configuration/>', 'scope_import_nothing'],
  [
    '100,000 expressions',
    `<configuration><context>${'<incregexes>a</incregexes>'.repeat(100_000)}</context></configuration>`,
    'scope_import_too_many_rows',
  ],
])('refuses %s', ([, written, key]) => {
  expect(importScopeText(written)).toMatchObject({ kind: 'refused', reason: { key } });
});

it('refuses what is an expression only between its brackets', () => {
  const written =
    '<configuration><context><incregexes>https://a\\.com/)|(?:.*</incregexes></context></configuration>';
  const read = importScopeText(written);
  expect(read).toMatchObject({
    programmes: [
      { list: { rules: [] }, summary: { refused: [{ reason: { key: 'scope_refused_pattern_syntax' } }] } },
    ],
  });
});
