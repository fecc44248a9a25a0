import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideScopeByIndex } from '../../../../lib/scope/compiled/decide-scope-by-index.ts';
import { readScopeIndex } from '../../../../lib/scope/compiled/read-scope-index.ts';
import { headerWords } from '../../../../lib/scope/compiled/scope-index.ts';
import { sumWords } from '../../../../lib/scope/compiled/sum-words.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { now, pageAddress, scopeList } from './list-arbitrary.ts';

const list = buildPlatform({
  in: [
    'acme.com',
    '*.acme.com',
    'https://acme.com/api',
    '10.0.0.0/8',
    'www.acme.*',
    'api-*.acme.com',
    '*/x.php',
  ],
  out: ['blog.acme.com', 'Anything on c.acme.com', '2001:db8::/32'],
  unlisted: 'out',
});
const { bytes } = compileScopeIndex([list], { seed: 7 });

/** The stored words with one changed, and a sum that is right again unless told otherwise. */
function damage(at: number, value: number, isSumRight: boolean): ArrayBuffer {
  const words = new Uint32Array(bytes.slice(0));
  words[at] = value;
  if (isSumRight) words[headerWords.checksum] = sumWords(words);
  return words.buffer;
}

describe('a stored index', () => {
  it('answers as the one it was compiled to, after the copy that a store makes', () => {
    fc.assert(
      fc.property(
        fc.array(scopeList, { maxLength: 3 }),
        pageAddress,
        fc.integer(),
        (lists, address, seed) => {
          const stored: unknown = structuredClone(compileScopeIndex(lists, { seed }).bytes);
          const index = readScopeIndex(stored);
          expect(index && decideScopeByIndex(address, index, { now })).toEqual(
            decideScope(address, lists, { now }),
          );
        },
      ),
    );
  });

  it.for([
    ['nothing', undefined],
    ['an object', { bytes }],
    ['a view on the bytes', new Uint8Array(bytes)],
    ['no bytes', new ArrayBuffer(0)],
    ['a beginning', bytes.slice(0, 64)],
    ['all but the end', bytes.slice(0, bytes.byteLength - 4)],
    ['bytes that are no words', bytes.slice(0, bytes.byteLength - 1)],
    ['zeros', new ArrayBuffer(bytes.byteLength)],
    ['another format', damage(headerWords.magic, 1, true)],
    ['a later version', damage(headerWords.version, 99, true)],
    ['another length', damage(headerWords.length, 12, true)],
    ['another seed', damage(headerWords.seed, 8, false)],
  ] as const)('is not read from %s', ([, value]) => {
    expect(readScopeIndex(value)).toBeUndefined();
  });

  it('is not read when any one word has changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.byteLength / 4 - 1), fc.nat(0xffff_ffff), (at, value) => {
        fc.pre(new Uint32Array(bytes)[at] !== value);
        expect(readScopeIndex(damage(at, value, false))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('never leads outside of itself or into an endless search, even when its sum is right', () => {
    const addresses = [
      'https://acme.com/api',
      'https://x.blog.acme.com/',
      'http://10.1.2.3/',
      'http://www.acme.de/',
    ];
    fc.assert(
      fc.property(
        fc.nat(bytes.byteLength / 4 - 1),
        fc.oneof(fc.nat(0xffff_ffff), fc.nat(300)),
        (at, value) => {
          const index = readScopeIndex(damage(at, value, true));
          if (index === undefined) return;
          for (const address of addresses) {
            const { kind } = tryDeciding(() => decideScopeByIndex(address, index, { now }));
            expect(['in', 'out', 'unclear', 'unknown', 'refused']).toContain(kind);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** A text that no longer reads is told as an error, which who judges catches; anything else fails the test. */
function tryDeciding(decide: () => { readonly kind: string }): { readonly kind: string } {
  try {
    return decide();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { kind: 'refused' };
  }
}
