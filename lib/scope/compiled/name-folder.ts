import type { VerdictKind } from '../verdict.ts';
import { answerBits, answerCodes, answerShifts, pathOffsetShift } from './answer-table.ts';
import { createHostTrail } from './find-nodes.ts';
import type { GrowingWords } from './growing-words.ts';
import { hearLists } from './hear-lists.ts';
import { hearPlainly } from './hear-plainly.ts';
import { entryBits, entryKinds, nodeKeyShift } from './node-entry.ts';
import { createPageParts } from './page-parts.ts';
import { pathLengthShift, recordBits } from './rule-form.ts';
import { maxLabels } from './scan-host.ts';
import { nodeWords, ruleWords, type ScopeIndex } from './scope-index.ts';

/** Works out the answers for one name after the other. */
export interface NameFolder {
  /** Says whether a node has an entry that an answer could depend on. */
  readonly isRelevant: (node: number) => boolean;
  /**
   * @param chain the offsets of the name's node and of those above it, the longest name first
   * @param b the name's second hash
   * @returns the low bits of its slot: the answers, or where the record of its paths stands
   */
  readonly fold: (host: string, chain: readonly number[], b: number, records: GrowingWords) => number;
}

/** A path is compared, or only the whole rules can tell, or the letters of a host below decide. */
const pathBit = 1 << 20;
const askBit = 1 << 21;
const lettersBit = 1 << 22;
const schemeBits = entryBits.isHttpOnly | entryBits.isHttpsOnly;
const wideBits = entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob;

// more paths are looked at by the usual way, which is as quick then
const maxPathCount = 64;
// before every list's last day; lists that have one are asked about only until the first of those days
const now = -Infinity;

const codes: Readonly<Record<VerdictKind, number>> = {
  in: answerCodes.in,
  out: answerCodes.out,
  unclear: answerCodes.unclear,
  unknown: answerCodes.unknown,
};

/** Builds what works out the answers for the names of an index. */
export function createNameFolder(index: ScopeIndex): NameFolder {
  const { nodes, rules, ruleText } = index;
  const page = createPageParts();
  page.isWeb = true;
  page.isPlain = true;
  const trail = createHostTrail(maxLabels + 1);
  const decoder = new TextDecoder();

  function findEntries(node: number): number {
    return node + nodeWords.start + ((((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift) + 3) >>> 2);
  }

  /** Reads what an entry makes answers depend on; 0 for one that no answer depends on. */
  function readEntry(head: number, item: number): number {
    const kind = head & entryBits.kind;
    if (kind === entryKinds.suffix) return 0;
    if (kind !== entryKinds.rule) return entryBits.isDomain;
    let bits = head & (schemeBits | wideBits);
    const record = rules[item * ruleWords.stride + ruleWords.flags] ?? 0;
    if ((head & entryBits.isIrregular) !== 0) {
      // hosts that such a rule may be about never get here
      if ((record & recordBits.isAnySuffix) !== 0) return 0;
      if ((record & recordBits.isStarred) !== 0) bits |= lettersBit | entryBits.isDomain;
      else bits |= askBit;
    } else if ((head & entryBits.isGlob) !== 0) bits |= lettersBit;
    else if ((head & entryBits.hasPage) !== 0) {
      // a port is one scheme's own, or nobody's that leaves it out
      if (((rules[item * ruleWords.stride + ruleWords.port] ?? 0) & 0xffff) !== 0) bits |= schemeBits;
      if (record >>> pathLengthShift !== 0) bits |= pathBit;
    }
    return bits | (1 << 30);
  }

  function isRelevant(node: number): boolean {
    const start = findEntries(node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      if (readEntry(nodes[at] ?? 0, nodes[at + 1] ?? 0) !== 0) return true;
    }
    return false;
  }

  function hear(isHttps: boolean): number {
    page.otherScheme = isHttps ? entryBits.isHttpOnly : entryBits.isHttpsOnly;
    page.port = isHttps ? 443 : 80;
    const kind = hearPlainly(index, page, trail, now) ?? hearLists(index, page, trail, now);
    return kind === undefined ? answerCodes.ask : codes[kind];
  }

  function fold(host: string, chain: readonly number[], b: number, records: GrowingWords): number {
    let self = 0;
    let below = 0;
    trail.nodeCount = 0;
    for (let link = chain.length - 1; link >= 0; link--) {
      const node = chain[link] ?? 0;
      trail.nodes[trail.nodeCount] = node;
      trail.nodeCount++;
      const start = findEntries(node);
      const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        const bits = readEntry(nodes[at] ?? 0, nodes[at + 1] ?? 0);
        if ((bits & wideBits) !== 0) below |= bits;
        if (link === 0 || (bits & wideBits) !== 0) self |= bits;
      }
    }
    page.href = host;
    page.hostStart = 0;
    page.hostEnd = host.length;
    page.pathStart = host.length;
    // what the letters of the host decide is known for this one
    const hasPaths = (self & (askBit | pathBit)) === pathBit;
    const paths = hasPaths ? collectPaths(chain) : [];
    const selfAsks = (self & askBit) !== 0 || paths === undefined;
    const hereHttps = selfAsks ? answerCodes.ask : hear(true);
    const isSame = ((self | below) & schemeBits) === 0;
    const hereHttp = selfAsks || hasPaths ? answerCodes.ask : isSame ? hereHttps : hear(false);
    let answers = hereHttps | (hereHttp << answerShifts.http);
    const pathKinds = (paths ?? []).map((path) => {
      page.href = host + path;
      return hear(true);
    });
    if ((below & (askBit | pathBit | lettersBit)) !== 0) {
      answers |=
        (answerCodes.ask << answerShifts.below) |
        (answerCodes.ask << (answerShifts.below + answerShifts.http));
    } else {
      page.href = `x.${host}`;
      page.hostEnd = page.href.length;
      page.pathStart = page.href.length;
      const https = hear(true);
      const http = isSame ? https : hear(false);
      answers |= (https << answerShifts.below) | (http << (answerShifts.below + answerShifts.http));
    }
    if (!hasPaths || paths === undefined) return answers;
    const record = records.length();
    records.push(b);
    records.push(answers | (paths.length << answerBits));
    for (const [number, path] of paths.entries()) {
      records.push((path.length << pathOffsetShift) | (pathKinds[number] ?? answerCodes.ask));
      for (let at = 0; at < path.length; at += 4) {
        records.push(
          path.charCodeAt(at) |
            (path.charCodeAt(at + 1) << 8) |
            (path.charCodeAt(at + 2) << 16) |
            (path.charCodeAt(at + 3) << 24),
        );
      }
    }
    return (record << pathOffsetShift) | answerCodes.byPath;
  }

  /** The literal paths of the rules at the name and of the wide ones above it, the longest first. */
  function collectPaths(chain: readonly number[]): readonly string[] | undefined {
    const paths = new Set<string>();
    for (const [link, node] of chain.entries()) {
      const start = findEntries(node);
      const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        const item = nodes[at + 1] ?? 0;
        const bits = readEntry(nodes[at] ?? 0, item);
        if ((bits & pathBit) === 0 || (link > 0 && (bits & wideBits) === 0)) continue;
        const textStart = rules[item * ruleWords.stride + ruleWords.text] ?? 0;
        const length = (rules[item * ruleWords.stride + ruleWords.flags] ?? 0) >>> pathLengthShift;
        const path = decoder.decode(ruleText.subarray(textStart, textStart + length));
        // an address's path has neither
        if (!/[?#]/.test(path)) paths.add(path);
      }
    }
    return paths.size > maxPathCount ? undefined : [...paths].toSorted((x, y) => y.length - x.length);
  }

  return { isRelevant, fold };
}
