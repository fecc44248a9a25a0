import { getDomain } from 'tldts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isOwnedWhole, sharedDomains } from '../../../../../lib/scope/compiled/build/is-owned-whole.ts';

// tldts keeps its tree to itself, which is why the product has a list of its own
const treePath = new URL('../../../../../node_modules/tldts/dist/es6/src/data/trie.js', import.meta.url);
const tree = z.object({
  edgeStart: z.instanceof(Uint16Array),
  edgeLength: z.instanceof(Uint8Array),
  edgeChild: z.instanceof(Uint16Array),
  labelText: z.string(),
  rulesRoot: z.number(),
});

function findDomain(name: string): string | undefined {
  return getDomain(name, { allowPrivateDomains: true, extractHostname: false }) ?? undefined;
}

/** Every domain with an owner that has public suffixes below it, in the order of the alphabet. */
async function listSharedDomains(): Promise<readonly string[]> {
  const loaded: unknown = await import(treePath.href);
  const { edgeStart, edgeLength, edgeChild, labelText, rulesRoot } = tree.parse(loaded);
  const labelStarts = [0];
  for (const length of edgeLength) labelStarts.push((labelStarts.at(-1) ?? 0) + length);
  const shared = new Set<string>();
  const visit = (node: number, name: string): void => {
    const [first = 0, end = 0] = edgeStart.subarray(node, node + 2);
    const domain = first < end ? findDomain(name) : undefined;
    if (domain !== undefined) shared.add(domain);
    for (let edge = first; edge < end; edge++) {
      const label = labelText.slice(labelStarts[edge], labelStarts[edge + 1]);
      visit(edgeChild[edge] ?? 0, name === '' ? label : `${label}.${name}`);
    }
  };
  visit(rulesRoot, '');
  return [...shared].filter((name) => /^[a-z0-9.-]+$/.test(name)).toSorted();
}

it('knows every domain that has public suffixes below it, and no other', async () => {
  const shared = await listSharedDomains();
  expect(shared.length).toBeGreaterThan(100);
  expect([...sharedDomains].join(' ')).toBe(shared.join(' '));
});

it.for([
  ['acme.com', true],
  ['acme.github.io', true],
  ['amazonaws.com', false],
  ['amazonaws.com.evil.net', true],
  [undefined, false],
] as const)('says of %s: %s', ([domain, isOwned]) => {
  expect(isOwnedWhole(domain)).toBe(isOwned);
});
