import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { findRelevantLists } from '../../../../lib/scope/compiled/find-relevant-lists.ts';
import { explainScope } from '../../../../lib/scope/decide/explain-scope.ts';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import type { ScopeList, ScopeRule } from '../../../../lib/scope/scope-list.ts';
import type { DecidingRule } from '../../../../lib/scope/verdict.ts';
import { now } from './list-arbitrary.ts';

const folder = new URL('../../../../../shared/programs/', import.meta.url);
const why = existsSync(folder) ? '' : ' (skipped: ../shared/programs is missing)';
const platforms = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'] as const;

// hundreds of lists compiled, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

function readLists(platform: string): readonly ScopeList[] {
  const outcome = importScopeText(readFileSync(new URL(`${platform}.json`, folder), 'utf8'));
  return outcome.kind === 'imported' ? outcome.programmes.map(({ list }) => list) : [];
}

/** No two lists share a text, and in one list the rules of a text stand together. */
function separate(rules: readonly ScopeRule[]): readonly ScopeRule[] {
  const texts = new Map<DecidingRule, DecidingRule>();
  return rules.map((rule) => {
    const published = texts.get(rule.published) ?? { ...rule.published };
    texts.set(rule.published, published);
    return { ...rule, published };
  });
}

/** A page that the rule's own text leads to, its stars filled. */
function writePage({ host, path = '/' }: ScopeRule, filling: string, scheme: string): string {
  const literal = 'glob' in host && host.glob !== undefined ? host.glob : host.host;
  const isOpen = host.kind === 'any_suffix' || literal === '';
  const name = `${literal.replaceAll('*', filling)}${isOpen ? '.acme.com' : ''}`.replace(/^\./, '');
  const [address = ''] = name.split(/[/-](?=[\d.]+$)/);
  return `${scheme}://${host.kind === 'range' ? address : name}${path.replaceAll('*', filling)}`;
}

describe.skipIf(why !== '')(`lists of rules that really occur, read from ../shared/programs${why}`, () => {
  it('are judged and explained by their index as by themselves, however they are mixed', () => {
    const lists = platforms.flatMap(readLists);
    const rules = lists.flatMap((list) => list.rules);
    const refusedRules = lists.flatMap((list) => list.refusedRules);
    expect(rules.length).toBeGreaterThan(1000);
    const picked = fc.array(
      fc.record({
        facts: fc.nat(lists.length - 1),
        // near one another, so that they are often one programme's and meet
        start: fc.nat(rules.length - 1),
        length: fc.nat(40),
        strangers: fc.array(fc.nat(rules.length - 1), { maxLength: 8 }),
        refused: fc.array(fc.nat(refusedRules.length - 1), { maxLength: 4 }),
        everyHost: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const wide = rules.filter(({ host }) => host.kind === 'every_host');
    fc.assert(
      fc.property(
        picked,
        fc.constantFrom('x', 'dev-1', 'a.b', 'staging', ''),
        fc.constantFrom('http', 'https'),
        fc.integer(),
        (choices, filling, scheme, seed) => {
          const mixed = choices.flatMap((choice): readonly ScopeList[] => {
            const facts = lists[choice.facts];
            const others = choice.strangers.flatMap((at) => rules[at] ?? []);
            const strangers = [...others, ...(choice.everyHost ? wide : [])].flatMap((rule) =>
              separate([rule]),
            );
            if (!facts) return [];
            const made = {
              ...facts,
              rules: [...separate(rules.slice(choice.start, choice.start + choice.length)), ...strangers],
              refusedRules: choice.refused.flatMap((at) => refusedRules[at] ?? []),
            };
            return [made];
          });
          const index = compileScopeIndex(mixed, { seed });
          const pages = mixed
            .flatMap((list) => list.rules.slice(0, 6).map((rule) => writePage(rule, filling, scheme)))
            .filter((page) => URL.canParse(page));
          for (const page of pages) {
            const expected = explainScope(page, mixed, { now });
            expect(explainScope(page, findRelevantLists(page, index), { now })).toEqual(expected);
            expect([page, decideKind(new URL(page), index, now)]).toEqual([page, expected.verdict.kind]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
