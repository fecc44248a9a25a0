import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../../../../lib/scope/compiled/decide-scope-by-index.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { now } from './list-arbitrary.ts';

const folder = new URL('../../../../../shared/programs/', import.meta.url);
const why = existsSync(folder) ? '' : ' (skipped: ../shared/programs is missing)';
const platforms = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'] as const;

function readLists(platform: string): readonly ScopeList[] {
  const outcome = importScopeText(readFileSync(new URL(`${platform}.json`, folder), 'utf8'));
  return outcome.kind === 'imported' ? outcome.programmes.map(({ list }) => list) : [];
}

/** Addresses at, below, beside and above what the lists name. */
function listAddresses(lists: readonly ScopeList[], count: number): readonly string[] {
  const rules = lists.flatMap((list) => list.rules);
  const step = Math.max(1, Math.floor(rules.length / count));
  return rules
    .filter((_rule, position) => position % step === 0)
    .flatMap(({ host: { host }, path = '/' }, position) => {
      const tail = path.replaceAll('*', 'x');
      const names = [
        host,
        `www.${host}`,
        `x.y.${host}`,
        host.slice(host.indexOf('.') + 1),
        `${host}.evil.net`,
      ];
      return [`https://${names[position % names.length]}${tail}`, `http://${host}:8080${tail}`];
    })
    .filter((address) => URL.canParse(address));
}

function judgeByLists(addresses: readonly string[], lists: readonly ScopeList[]): readonly unknown[] {
  return addresses.map((address) => {
    const verdict = decideScope(address, lists, { now });
    return [address, verdict.kind, verdict];
  });
}

function judgeByIndex(addresses: readonly string[], lists: readonly ScopeList[]): readonly unknown[] {
  const index = compileScopeIndex(lists, { seed: 42 });
  return addresses.map((address) => [
    address,
    decideKind(new URL(address), index, now),
    decideScopeByIndex(address, index, { now }),
  ]);
}

describe.skipIf(why !== '')(`the public lists of the platforms, read from ../shared/programs${why}`, () => {
  it.for(platforms)('are judged by their index as by themselves: %s', (platform) => {
    const lists = readLists(platform);
    const addresses = listAddresses(lists, 60);
    expect(judgeByIndex(addresses, lists)).toEqual(judgeByLists(addresses, lists));
  });

  it('are judged together as by themselves', () => {
    const lists = platforms.flatMap(readLists);
    const addresses = listAddresses(lists, 60);
    expect(judgeByIndex(addresses, lists)).toEqual(judgeByLists(addresses, lists));
  });
});
