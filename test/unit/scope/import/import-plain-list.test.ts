import { describe, expect, it } from 'vitest';
import { importFirst } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

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

describe('a heading says what follows', () => {
  it.for<[string, string, string]>([
    ['In scope:\n*.acme.com\n\nOut of scope:\nx.acme.com', 'https://x.acme.com/', 'out'],
    ['## In Scope\n- *.acme.com\n\n## Out of Scope\n- x.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n# Out of scope\nx.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n--- EXCLUDED ---\nx.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n[out]\nx.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\nThe following hosts are out of scope:\nx.acme.com', 'https://x.acme.com/', 'out'],
    ['Out of scope\nx.acme.com\nIn scope\n*.acme.com', 'https://y.acme.com/', 'in'],
    ['Out of scope\nx.acme.com\nIn scope\n*.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n# hosts of the shop\nx.acme.com', 'https://x.acme.com/', 'in'],
    ['*.acme.com\n# not out of scope any more\nx.acme.com', 'https://x.acme.com/', 'in'],
  ])('%j: %s is %s', ([written, url, kind]) => {
    expect(judge(url, importFirst(written).list).kind).toBe(kind);
  });

  it('and is no rule itself', () => {
    expect(importFirst('In scope:\na.com\nOut of scope:\nb.com').summary.refused).toEqual([]);
  });
});

describe('a mark in front of a row', () => {
  it.for<[string, string, string]>([
    ['- *.acme.com\n- x.acme.com', 'https://x.acme.com/', 'in'],
    ['*.acme.com\n- x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['+ *.acme.com\n- x.acme.com', 'https://x.acme.com/', 'out'],
    ['+*.acme.com\n-x.acme.com', 'https://x.acme.com/', 'out'],
    ['+*.acme.com\n-x.acme.com', 'https://y.acme.com/', 'in'],
    ['*.acme.com\n! x.acme.com', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n!x.acme.com (shop)', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n-x.acme.com (shop)', 'https://x.acme.com/', 'out'],
    ['*.acme.com\n!x.acme.com, y.acme.com', 'https://y.acme.com/', 'out'],
    ['*.acme.com\n!x.acme.com !y.acme.com', 'https://y.acme.com/', 'unclear'],
    ['*.acme.com\n--x.acme.com', 'https://x.acme.com/', 'out'],
    ['10.0.0.0/24\n!10.0.0.4 - 9', 'http://10.0.0.7/', 'out'],
  ])('%j: %s is %s', ([written, url, kind]) => {
    expect(judge(url, importFirst(written).list).kind).toBe(kind);
  });
});

it('a row of a million letters is no heading, in no time', () => {
  const started = performance.now();
  importFirst(`a.com\n${'excluded '.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
