import { expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';

const { list, summary } = importFirst(readFixture('intigriti'));

it('takes a rule whose impact is out of scope for out', () => {
  expect(list).toMatchObject({ programmeId: 'intigriti-acmebounty', unlisted: 'out' });
  expect(list.rules.map(({ published, host }) => [published.state, host.host])).toEqual([
    ['in', 'app.acme.example'],
    ['out', 'old.acme.example'],
    ['in', '10.0.0.0/24'],
    ['out', 'acme.example'],
  ]);
  expect(summary).toMatchObject({
    parsedCount: 4,
    doubtful: [{ published: { pattern: '10.0.0.0/24' }, doubts: [{ key: 'scope_doubt_range' }] }],
    refused: [],
  });
});
