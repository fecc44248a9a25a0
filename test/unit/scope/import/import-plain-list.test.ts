import { expect, it } from 'vitest';
import { importFirst } from '../platform-fixtures.ts';

it('reads one host a line, remarks and exclusions', () => {
  const { list, summary } = importFirst(
    '# hosts\r\nacme.com # main\n\n*.acme.com\n!b.acme.com\n-c.acme.com\nsome words\n',
  );
  expect(list.rules.map(({ published }) => [published.pattern, published.state])).toEqual([
    ['acme.com', 'in'],
    ['*.acme.com', 'in'],
    ['b.acme.com', 'out'],
    ['c.acme.com', 'out'],
  ]);
  expect(summary.refused.map(({ published }) => published.pattern)).toEqual(['some words']);
});
