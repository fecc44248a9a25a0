import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../../../../lib/scope/compiled/decide-scope-by-index.ts';
import { findRelevantLists } from '../../../../lib/scope/compiled/find-relevant-lists.ts';
import { decideScope } from '../../../../lib/scope/decide-scope.ts';
import { explainScope } from '../../../../lib/scope/explain-scope.ts';
import { now, pageAddress, scopeList } from './list-arbitrary.ts';

const lists = fc.array(scopeList, { maxLength: 4 });
const addresses = fc.array(pageAddress, { minLength: 1, maxLength: 20 });
const seed = fc.integer();

it('gives the verdict of the lists themselves', () => {
  fc.assert(
    fc.property(lists, addresses, seed, (someLists, someAddresses, someSeed) => {
      const index = compileScopeIndex(someLists, { seed: someSeed });
      for (const address of someAddresses) {
        const verdict = decideScope(address, someLists, { now });
        expect(decideScopeByIndex(address, index, { now }), address).toEqual(verdict);
      }
    }),
    { numRuns: 400 },
  );
});

it('gives the kind of that verdict for an address that is parsed already', () => {
  fc.assert(
    fc.property(lists, addresses, seed, (someLists, someAddresses, someSeed) => {
      const index = compileScopeIndex(someLists, { seed: someSeed });
      for (const address of someAddresses.filter((text) => URL.canParse(text))) {
        const { kind } = decideScope(address, someLists, { now });
        expect(decideKind(new URL(address), index, now), address).toBe(kind);
      }
    }),
    { numRuns: 1000 },
  );
});

it('finds every rule that an explanation of the verdict names', () => {
  fc.assert(
    fc.property(lists, addresses, (someLists, someAddresses) => {
      const index = compileScopeIndex(someLists, { seed: 1 });
      for (const address of someAddresses) {
        const relevant = findRelevantLists(address, index);
        const { considered } = explainScope(address, someLists, { now });
        expect(explainScope(address, relevant, { now }).considered, address).toEqual(considered);
      }
    }),
    { numRuns: 200 },
  );
});
