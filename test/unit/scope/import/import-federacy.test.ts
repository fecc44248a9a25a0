import { expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
const { list, summary } = importFirst(readFixture('federacy'));

it('lets the listed host stand against the star', () => {
  expect(list).toMatchObject({ programmeId: 'federacy-b6d8dffd', unlisted: 'unknown' });
  expect(judge('https://app.acme.example/', list).kind).toBe('in');
  expect(judge('https://www.acme.example/', list).kind).toBe('out');
  expect(summary.refused.map(({ reason }) => reason.key)).toEqual(['scope_refused_app']);
});
