import { listBits } from '../list-bits.ts';
import { findEntries } from '../find-entries.ts';
import { entryBits, entryListShift, nodeKeyShift, sharedNode } from '../node-entry.ts';
import { pathLengthShift } from '../rule-form.ts';
import { listWords, nodeWords, ruleWords, type RuleIndex } from '../scope-index.ts';

/** Numbers the shapes of names: names of one shape have the same answers, which need to be worked out only once. */
export interface NameShapes {
  /**
   * Reads the shape of a name, what the wide ones above it say included; `noShape` where more than a shape decides.
   * @param node the name's node
   * @param above the node of the nearest wide name above it; 0 for none
   * @param shapeAbove what is said below that name, as a shape; `nothingAbove` for none
   */
  readonly readShape: (node: number, above: number, shapeAbove: number) => number;
  /** The same of what is said below the name. */
  readonly readShapeBelow: (node: number, above: number, shapeAbove: number) => number;
}

/** The shape of a name whose answers depend on more, such as paths or several lists. */
export const noShape = -1;
/** What stands for the shape of the name above where there is none. */
export const nothingAbove = 0;

/** More shapes than these are not told apart, so that two of them make one small integer. */
export const maxShapeCount = 1 << 16;
const nodeShapeBits = 12;
const maxNodeShapeCount = 1 << nodeShapeBits;

// what an entry says by its first word alone, if its path is the only one
const shapedBits =
  entryBits.kind |
  entryBits.isOut |
  entryBits.isSubdomains |
  entryBits.isDoubtful |
  entryBits.isHttpOnly |
  entryBits.isHttpsOnly |
  entryBits.hasPage;
const entryShapeBits = 8;
const maxEntryCount = 8;
const headMask = (1 << entryListShift) - 1;

// an entry with none of them is about the name alone
const notAlone =
  entryBits.kind | entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob | entryBits.isIrregular;

const questionMark = 0x3f;
const hash = 0x23;

// one label more, and the longest name is none
const maxNameLength = 251;

/** Builds what numbers the shapes of the names of an index. */
export function createNameShapes({ nodes, lists, expiries, rules, ruleText }: RuleIndex): NameShapes {
  const entries = new Uint8Array(maxEntryCount);
  const nodeShapes = new Map<number, number>();
  const shapes = new Map<number, number>();

  /** @returns a number for all of a node that its answers depend on; `noShape` where more is said */
  function describeNode(node: number, start: number, flags: number, isBelow: boolean): number {
    const list = (nodes[start] ?? 0) >>> entryListShift;
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    let count = 0;
    for (let at = start; at < end; at += 2) {
      const head = nodes[at] ?? 0;
      if (head >>> entryListShift !== list) return noShape;
      if (isBelow && (head & notAlone) === 0) continue;
      if ((head & headMask & ~shapedBits) !== 0) return noShape;
      const hasPage = (head & entryBits.hasPage) !== 0;
      if (hasPage && (isBelow || end > start + 2 || !hasOnlyPath(nodes[at + 1] ?? 0))) return noShape;
      // saying a thing twice changes nothing, unless the last one decides
      if ((flags & listBits.isByOrder) === 0 && hasEntry(entries, count, head & shapedBits)) continue;
      if (count === entries.length) return noShape;
      entries[count] = head & shapedBits;
      count++;
    }
    const isShared = (nodes[node + nodeWords.key] ?? 0) & sharedNode;
    let shape = number(nodeShapes, -1 - ((flags << 1) | isShared), maxNodeShapeCount);
    for (let at = 0; at < count && shape !== noShape; at++) {
      shape = number(nodeShapes, (shape << entryShapeBits) | (entries[at] ?? 0), maxNodeShapeCount);
    }
    return shape;
  }

  /** Says whether a rule names a literal path that an address can have, and no port. */
  function hasOnlyPath(rule: number): boolean {
    const at = rule * ruleWords.stride;
    const length = (rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift;
    const textStart = rules[at + ruleWords.text] ?? 0;
    for (let offset = 0; offset < length; offset++) {
      const code = ruleText[textStart + offset];
      if (code === questionMark || code === hash) return false;
    }
    return length > 0 && ((rules[at + ruleWords.port] ?? 0) & 0xffff) === 0;
  }

  function read(node: number, above: number, shapeAbove: number, isBelow: boolean): number {
    if (shapeAbove === noShape) return noShape;
    const start = findEntries(nodes, node);
    const list = (nodes[start] ?? 0) >>> entryListShift;
    const flags = lists[list * listWords.stride + listWords.flags] ?? 0;
    const isLong = (nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift > maxNameLength;
    if (isLong || !((expiries[list] ?? 0) > -Infinity)) return noShape;
    if (shapeAbove !== nothingAbove) {
      // where the last rule decides, it matters which of two names it stands at
      if ((flags & listBits.isByOrder) !== 0) return noShape;
      if ((nodes[findEntries(nodes, above)] ?? 0) >>> entryListShift !== list) return noShape;
    }
    const nodeShape = describeNode(node, start, flags, isBelow);
    if (nodeShape === noShape) return noShape;
    return number(shapes, (shapeAbove << nodeShapeBits) | nodeShape, maxShapeCount);
  }

  return {
    readShape: (node, above, shapeAbove) => read(node, above, shapeAbove, false),
    readShapeBelow: (node, above, shapeAbove) => read(node, above, shapeAbove, true),
  };
}

function hasEntry(entries: Uint8Array, count: number, bits: number): boolean {
  for (let at = 0; at < count; at++) if (entries[at] === bits) return true;
  return false;
}

/** Numbers what was met, from one on. */
function number(numbers: Map<number, number>, met: number, limit: number): number {
  const known = numbers.get(met);
  if (known !== undefined) return known;
  const next = numbers.size + 1;
  if (next >= limit) return noShape;
  numbers.set(met, next);
  return next;
}
