import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../../../../lib/scope/compiled/decide-scope-by-index.ts';
import { findRelevantLists } from '../../../../lib/scope/compiled/find-relevant-lists.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { explainScope } from '../../../../lib/scope/decide/explain-scope.ts';
import { now, pageAddress, scopeList } from './list-arbitrary.ts';

const lists = fc.array(scopeList, { maxLength: 4 });
const addresses = fc.array(pageAddress, { minLength: 1, maxLength: 20 });
const seed = fc.integer();

it('gives the verdict of the lists themselves', () => {
  fc.assert(
    fc.property(lists, addresses, seed, (someLists, someAddresses, someSeed) => {
      const index = compileScopeIndex(someLists, { seed: someSeed });
      expect(someAddresses.map((address) => decideScopeByIndex(address, index, { now }))).toEqual(
        someAddresses.map((address) => decideScope(address, someLists, { now })),
      );
    }),
    { numRuns: 400 },
  );
});

it('gives the kind of that verdict for an address that is parsed already', () => {
  fc.assert(
    fc.property(lists, addresses, seed, (someLists, someAddresses, someSeed) => {
      const index = compileScopeIndex(someLists, { seed: someSeed });
      const urls = someAddresses.flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []));
      expect(urls.map((url) => [url.href, decideKind(url, index, now)])).toEqual(
        urls.map(({ href }) => [href, decideScope(href, someLists, { now }).kind]),
      );
    }),
    { numRuns: 1000 },
  );
});

it('finds every rule that an explanation of the verdict names', () => {
  fc.assert(
    fc.property(lists, addresses, (someLists, someAddresses) => {
      const index = compileScopeIndex(someLists, { seed: 1 });
      const explain = (address: string): unknown => explainScope(address, someLists, { now }).considered;
      const explainByIndex = (address: string): unknown =>
        explainScope(address, findRelevantLists(address, index), { now }).considered;
      expect(someAddresses.map(explainByIndex)).toEqual(someAddresses.map(explain));
    }),
    { numRuns: 200 },
  );
});
