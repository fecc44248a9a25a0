import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../../../../lib/scope/compiled/decide-scope-by-index.ts';
import { findRelevantLists } from '../../../../lib/scope/compiled/find-relevant-lists.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { explainScope } from '../../../../lib/scope/decide/explain-scope.ts';
import { anyAddress, anyDraft, readDraft, writeAddress } from '../scope-arbitraries.ts';

// thousands of cases, or many processes, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

const now = 0;

it('answers as the reference does, for lists of every precedence and rules of every kind', () => {
  fc.assert(
    fc.property(
      fc.array(anyDraft, { maxLength: 3 }),
      fc.array(anyAddress, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 0xffff_ffff }),
      fc.constantFrom('', '.', '..', '?x=1#y'),
      (drafts, addresses, seed, tail) => {
        const lists = drafts.map((draft, index) => readDraft(draft, `list-${index}`));
        const index = compileScopeIndex(lists, { seed });
        for (const parts of addresses) {
          const address = tail.startsWith('.')
            ? writeAddress({ ...parts, host: parts.host.endsWith(']') ? parts.host : parts.host + tail })
            : writeAddress(parts) + tail;
          const expected = decideScope(address, lists, { now });
          expect(decideScopeByIndex(address, index, { now })).toEqual(expected);
          expect([address, decideKind(new URL(address), index, now)]).toEqual([address, expected.kind]);
          expect(explainScope(address, findRelevantLists(address, index), { now })).toEqual(
            explainScope(address, lists, { now }),
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
});
