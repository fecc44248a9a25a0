import { chooseStartBit, startLength, startWordCount } from '../answer-table.ts';
import { findEntries } from '../find-entries.ts';
import { entryBits, entryKinds } from '../node-entry.ts';
import { pathLengthShift, recordBits } from '../rule-form.ts';
import { nodeWords, ruleWords, type RuleIndex } from '../scope-index.ts';

/** What the answers for a name depend on, beside the bits of `entryBits` that say which names are meant. */
export const nodeBits = {
  hasScheme: entryBits.isHttpOnly | entryBits.isHttpsOnly,
  /** A literal path is compared. */
  hasPath: 1 << 20,
  /** Only the whole rule can tell. */
  isOpen: 1 << 21,
  /** The letters of a host below decide. */
  hasLetters: 1 << 22,
  /** The first letters of a host below decide. */
  hasStart: 1 << 23,
  isRule: 1 << 30,
} as const;

/** Reads of nodes what their answers depend on. */
export interface NodeReader {
  /** Reads what the entries of a node make answers depend on; 0 where no answer depends on any. */
  readonly readNode: (node: number) => number;
  /** The same of the entries that are about names below. */
  readonly readWide: (node: number) => number;
  /**
   * The literal paths of the rules at a name and of the wide ones above it, the longest first; undefined for too many.
   * @param chain the nodes, the longest name first
   */
  readonly collectPaths: (chain: readonly number[]) => readonly string[] | undefined;
  /** How the globs begin that were met. */
  readonly globStarts: Uint32Array;
}

const wideBits = entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob;

// the hosts that are tried stand below a label of this letter
const letterX = 0x78;

// more paths are looked at by the usual way, which is as quick then
const maxPathCount = 64;
/** Says of what was read whether some of it is about names below. */
export function isWide(bits: number): boolean {
  return (bits & wideBits) !== 0;
}

/** Builds what reads the nodes of an index. */
export function createNodeReader({ nodes, rules, ruleText }: RuleIndex): NodeReader {
  const decoder = new TextDecoder();
  const globStarts = new Uint32Array(startWordCount);
  const wideOf = new Map<number, number>();

  /** Reads what an entry makes answers depend on; 0 for one that no answer depends on. */
  function readEntry(head: number, item: number): number {
    const kind = head & entryBits.kind;
    if (kind === entryKinds.suffix) return 0;
    if (kind !== entryKinds.rule) {
      const isOpen = kind === entryKinds.known && (head & entryBits.isIrregular) !== 0;
      return entryBits.isDomain | (isOpen ? nodeBits.isOpen : 0);
    }
    let bits = head & (nodeBits.hasScheme | wideBits);
    const record = rules[item * ruleWords.stride + ruleWords.flags] ?? 0;
    if ((head & entryBits.isIrregular) !== 0) {
      // hosts that such a rule may be about never get here
      if ((record & recordBits.isAnySuffix) !== 0) return 0;
      if ((record & recordBits.isStarred) !== 0) bits |= nodeBits.hasLetters | entryBits.isDomain;
      else bits |= nodeBits.isOpen;
    } else if ((head & entryBits.isGlob) !== 0) bits |= readGlob(item);
    else if ((head & entryBits.hasPage) !== 0) {
      // a port is one scheme's own, or nobody's that leaves it out
      if (((rules[item * ruleWords.stride + ruleWords.port] ?? 0) & 0xffff) !== 0) bits |= nodeBits.hasScheme;
      if (record >>> pathLengthShift !== 0) bits |= nodeBits.hasPath;
    }
    return bits | nodeBits.isRule;
  }

  /** Notes how a glob begins, so that hosts that begin otherwise need not be compared. */
  function readGlob(item: number): number {
    const at = item * ruleWords.stride;
    const beforeLength = (rules[at + ruleWords.port] ?? 0) & 0xffff;
    const textStart = rules[at + ruleWords.text] ?? 0;
    if (beforeLength < startLength || ruleText[textStart] === letterX) return nodeBits.hasLetters;
    const bit = chooseStartBit(
      String.fromCharCode(...ruleText.subarray(textStart, textStart + startLength)),
      0,
    );
    globStarts[bit >>> 5] = (globStarts[bit >>> 5] ?? 0) | (1 << (bit & 31));
    return nodeBits.hasStart;
  }

  function readNode(node: number): number {
    const start = findEntries(nodes, node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    let bits = 0;
    for (let at = start; at < end; at += 2) bits |= readEntry(nodes[at] ?? 0, nodes[at + 1] ?? 0);
    return bits;
  }

  function readWide(node: number): number {
    // many names lie below a wide one
    const known = wideOf.get(node);
    if (known !== undefined) return known;
    const start = findEntries(nodes, node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    let wide = 0;
    for (let at = start; at < end; at += 2) {
      const bits = readEntry(nodes[at] ?? 0, nodes[at + 1] ?? 0);
      if (isWide(bits)) wide |= bits;
    }
    wideOf.set(node, wide);
    return wide;
  }

  function collectPaths(chain: readonly number[]): readonly string[] | undefined {
    const paths = new Set<string>();
    for (const [link, node] of chain.entries()) {
      const start = findEntries(nodes, node);
      const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        const head = nodes[at] ?? 0;
        if ((head & entryBits.hasPage) === 0) continue;
        const item = nodes[at + 1] ?? 0;
        const bits = readEntry(head, item);
        if ((bits & nodeBits.hasPath) === 0 || (link > 0 && !isWide(bits))) continue;
        const textStart = rules[item * ruleWords.stride + ruleWords.text] ?? 0;
        const length = (rules[item * ruleWords.stride + ruleWords.flags] ?? 0) >>> pathLengthShift;
        const path = decoder.decode(ruleText.subarray(textStart, textStart + length));
        // an address's path has neither
        if (!/[?#]/.test(path)) paths.add(path);
      }
    }
    return paths.size > maxPathCount ? undefined : [...paths].toSorted((x, y) => y.length - x.length);
  }

  return { readNode, readWide, collectPaths, globStarts };
}
