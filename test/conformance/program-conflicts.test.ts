import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAtOrBelow } from '../../lib/scope/canonical-host.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import type { ScopeList, ScopeRule } from '../../lib/scope/scope-list.ts';

const folder = new URL('../../../shared/programs/', import.meta.url);
const why = existsSync(folder) ? '' : ' (skipped: ../shared/programs is missing)';
const platforms = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'];

interface Pair {
  readonly list: ScopeList;
  /** The narrower rule. */
  readonly rule: ScopeRule;
}

const lists = existsSync(folder)
  ? platforms.flatMap((platform) => {
      const outcome = importScopeText(readFileSync(new URL(`${platform}.json`, folder), 'utf8'));
      return outcome.kind === 'imported' ? outcome.programmes.map(({ list }) => list) : [];
    })
  : [];

/** Finds the rules of one state that stand under, or on the host of, a wider rule of the other state. */
function findPairs(
  state: 'in' | 'out',
  isNarrow: (rule: ScopeRule) => boolean,
  isWider: (wider: ScopeRule, narrow: ScopeRule) => boolean,
): readonly Pair[] {
  return lists.flatMap((list) => {
    const plain = list.rules.filter(({ isDoubtful, port }) => isDoubtful !== true && port === undefined);
    const others = plain.filter(({ published }) => published.state !== state);
    return plain
      .filter((rule) => rule.published.state === state && rule.host.kind === 'exact' && isNarrow(rule))
      .filter((rule) => others.some((other) => isWider(other, rule)))
      .filter(
        (rule) => !others.some((other) => other.host.host === rule.host.host && other.path === rule.path),
      )
      .map((rule) => ({ list, rule }));
  });
}

function isHost({ path }: ScopeRule): boolean {
  return path === undefined;
}

function isPath({ path }: ScopeRule): boolean {
  return path !== undefined && !path.includes('*');
}

function isStarAbove(wider: ScopeRule, narrow: ScopeRule): boolean {
  return (
    wider.host.kind === 'subdomains' &&
    wider.path === undefined &&
    narrow.host.host !== wider.host.host &&
    isAtOrBelow(narrow.host.host, wider.host.host)
  );
}

function isSameHost(wider: ScopeRule, narrow: ScopeRule): boolean {
  return wider.host.kind === 'exact' && wider.host.host === narrow.host.host && wider.path === undefined;
}

describe.skipIf(why !== '')(`real conflicts within one programme, from ../shared/programs${why}`, () => {
  it.for<[string, 'in' | 'out', typeof isHost, typeof isSameHost, number]>([
    ['an in-host under an out-wildcard', 'in', isHost, isStarAbove, 40],
    ['an out-host under an in-wildcard', 'out', isHost, isStarAbove, 150],
    ['an in-path on an out-host', 'in', isPath, isSameHost, 5],
    ['an out-path on an in-host', 'out', isPath, isSameHost, 20],
  ])('keeps %s as it is listed', ([, state, isNarrow, isWider, least]) => {
    const pairs = findPairs(state, isNarrow, isWider);
    expect(pairs.length).toBeGreaterThan(least);
    const wrong = pairs.flatMap(({ list, rule }) => {
      const url = `https://${rule.host.host}${rule.path ?? '/'}`;
      const verdict = decideScope(url, [list], { now: 0 });
      return verdict.kind === state
        ? []
        : [`${list.programmeName}: ${url} ${verdict.kind} ${verdict.reason.key}`];
    });
    expect(wrong).toEqual([]);
  });
});
