import { expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
const { list, summary } = importFirst(readFixture('hackerone'));

it('reads a programme with what HackerOne says of each rule', () => {
  expect(list).toMatchObject({
    programmeId: expect.stringMatching(/^hackerone-acme-corp-[0-9a-f]{8}$/),
    programmeName: 'Acme',
    precedence: 'most_specific',
    unlisted: 'unknown',
    wildcardCoversApex: 'unclear',
  });
  expect(list.rules.map(({ published }) => [published.pattern, published.state])).toEqual([
    ['*.acme.example', 'in'],
    ['*.gov.acme.test', 'in'],
    ['legacy.acme.example', 'out'],
    ['*glued.test', 'in'],
    ['*glued.test', 'in'],
    ['blog.acme.example', 'out'],
  ]);
  expect(list.rules.at(-1)?.published.note).toBe('Run by others.');
});

it('does not take a star for in where the instructions take it back', () => {
  expect(judge('https://x.gov.acme.test/', list).kind).toBe('unclear');
  expect(judge('https://x.acme.example/', list).kind).toBe('in');
});

it('sums up what was read, doubted and refused', () => {
  expect(summary.parsedCount).toBe(5);
  expect(summary.doubtful.map(({ published }) => published.pattern)).toEqual([
    '*.gov.acme.test',
    '*glued.test',
  ]);
  expect(summary.refused.map(({ reason }) => reason.key)).toEqual(['scope_refused_app']);
});
