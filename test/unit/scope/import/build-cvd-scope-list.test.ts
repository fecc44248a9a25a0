import { expect, it } from 'vitest';
import { buildList, inRule, outRule } from '../scope-fixtures.ts';

it('keeps a rule it cannot read beside the ones it can', () => {
  const list = buildList({ web: [inRule('*.acme.com'), outRule('Anything not in scope')] });
  expect(list.rules.map(({ published }) => published.pattern)).toEqual(['*.acme.com']);
  expect(list.refusedRules).toEqual([
    {
      published: outRule('Anything not in scope'),
      reason: { key: 'scope_refused_words', values: [] },
      mentions: [],
    },
  ]);
});

it('answers as CVD Policy 0.2 says: unlisted is out, and a wildcard covers the apex', () => {
  expect(buildList({})).toEqual({
    programmeId: 'acme',
    programmeName: 'Acme',
    format: 'cvd-0.2',
    precedence: 'out_overrides_in',
    unlisted: 'out',
    wildcardCoversApex: 'yes',
    rules: [],
    refusedRules: [],
  });
});

it('carries the dates of the document', () => {
  const dates = { updatedOn: '2026-04-29', expiresAt: '2027-04-29T00:00:00.000Z' };
  expect(buildList(dates)).toMatchObject(dates);
});
