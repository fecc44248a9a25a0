import { expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';

const { list, summary } = importFirst(readFixture('yeswehack'));

it('reads free text where it is a rule and keeps it where it is not', () => {
  expect(list).toMatchObject({ programmeId: 'yeswehack-acme-program', unlisted: 'out' });
  expect(list.rules.map(({ published, host }) => [published.state, host.host])).toEqual([
    ['in', 'www.acme.fr'],
    ['in', 'www.acme.de'],
    ['out', 'shop.acme.fr'],
  ]);
  expect(summary.refused.map(({ reason }) => reason.key)).toEqual([
    'scope_refused_app',
    'scope_refused_words',
  ]);
  expect(summary.parsedCount).toBe(2);
});
