import { listBits } from './list-bits.ts';
import { entryBits, entryListShift, nodeKeyShift, sharedNode } from './node-entry.ts';
import { listWords, nodeWords, type ScopeIndex } from './scope-index.ts';

/** Numbers the shapes of names: names of one shape have the same answers, which need to be worked out only once. */
export interface NameShapes {
  /**
   * Reads the shape of a name, that of the wide ones above it included; `noShape` where more than a shape decides.
   * @param node the name's node
   * @param above the node of the nearest wide name above it, and its shape; `nothingAbove` for none
   */
  readonly readShape: (node: number, above: number, shapeAbove: number) => number;
}

/** The shape of a name whose answers depend on more, such as paths or several lists. */
export const noShape = -1;
/** What stands for the shape of the name above where there is none. */
export const nothingAbove = 0;

/** More shapes than these are not told apart, so that two of them make one small integer. */
export const maxShapeCount = 1 << 16;
const nodeShapeBits = 12;

// what an entry says by its first word alone
const shapedBits =
  entryBits.kind |
  entryBits.isOut |
  entryBits.isSubdomains |
  entryBits.isDoubtful |
  entryBits.isHttpOnly |
  entryBits.isHttpsOnly;
const entryShapeBits = 7;
const maxEntryCount = 2;
const headMask = (1 << entryListShift) - 1;

// one label more, and the longest name is none
const maxNameLength = 251;

/** Builds what numbers the shapes of the names of an index. */
export function createNameShapes({ nodes, lists, expiries }: ScopeIndex): NameShapes {
  const nodeShapes = new Map<number, number>();
  const shapes = new Map<number, number>();

  function findList(node: number, key: number): number {
    const start = node + nodeWords.start + (((key >>> nodeKeyShift) + 3) >>> 2);
    return (nodes[start] ?? 0) >>> entryListShift;
  }

  /** @returns bits that say all of a node that its answers depend on; `noShape` where more is said */
  function describeNode(node: number, key: number, list: number, listFlags: number): number {
    const entryCount = nodes[node + nodeWords.entryCount] ?? 0;
    if (entryCount > maxEntryCount || key >>> nodeKeyShift > maxNameLength) return noShape;
    let shape = (listFlags << 1) | (key & sharedNode);
    shape = (shape << maxEntryCount) | entryCount;
    const start = node + nodeWords.start + (((key >>> nodeKeyShift) + 3) >>> 2);
    for (let at = start; at < start + 2 * entryCount; at += 2) {
      const head = nodes[at] ?? 0;
      if ((head & headMask & ~shapedBits) !== 0 || head >>> entryListShift !== list) return noShape;
      shape = (shape << entryShapeBits) | (head & shapedBits);
    }
    return shape;
  }

  function readShape(node: number, above: number, shapeAbove: number): number {
    if (shapeAbove === noShape) return noShape;
    const key = nodes[node + nodeWords.key] ?? 0;
    const list = findList(node, key);
    const flags = lists[list * listWords.stride + listWords.flags] ?? 0;
    if (!((expiries[list] ?? 0) > -Infinity)) return noShape;
    if (shapeAbove !== nothingAbove) {
      // where the last rule decides, it matters which of two names it stands at
      if ((flags & listBits.isByOrder) !== 0) return noShape;
      if (findList(above, nodes[above + nodeWords.key] ?? 0) !== list) return noShape;
    }
    const described = describeNode(node, key, list, flags);
    if (described === noShape) return noShape;
    const nodeShape = number(nodeShapes, described, 1 << nodeShapeBits);
    if (nodeShape === noShape) return noShape;
    return number(shapes, (shapeAbove << nodeShapeBits) | nodeShape, maxShapeCount);
  }

  return { readShape };
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
