import { decideScope } from '../../decide/decide-scope.ts';
import type { VerdictKind } from '../../verdict.ts';
import {
  answerBits,
  answerCodes,
  answerMask,
  answerShifts,
  guardedBelow,
  pathOffsetShift,
  pathWords,
} from '../answer-table.ts';
import { findEntries } from '../find-entries.ts';
import { createHostTrail } from '../find-nodes.ts';
import { findRelevantLists } from '../find-relevant-lists.ts';
import type { GrowingWords } from './growing-words.ts';
import { hearLists } from '../hear-lists.ts';
import { hearPlainly } from '../hear-plainly.ts';
import { listBits } from '../list-bits.ts';
import { entryBits, entryListShift } from '../node-entry.ts';
import { isWide, nodeBits, type NodeReader } from './node-reader.ts';
import { createPageParts } from '../page-parts.ts';
import { maxLabels } from '../scan-host.ts';
import { pathLengthShift } from '../rule-form.ts';
import { listWords, nodeWords, ruleWords, type RuleIndex } from '../scope-index.ts';

/** Works out the answers for one name after the other. */
export interface NameFolder {
  /**
   * @param chain the offsets of the name's node and of those above it that are wide, the longest name first
   * @param own what `readNode` returned
   * @param inherited what is said below the nearest of those above
   * @param isOnly whether the answers are for this name only
   * @param b the name's second hash
   * @returns the low bits of its slot: the answers, or where the record of its paths stands
   */
  readonly fold: (
    host: string,
    chain: readonly number[],
    own: number,
    inherited: number | undefined,
    isOnly: boolean,
    b: number,
    records: GrowingWords,
  ) => number;
  /**
   * Says of a name what was said of another one of its shape, with its own path where there is one.
   * @param folded what `fold` returned for the other one
   */
  readonly repeat: (folded: number, node: number, b: number, records: GrowingWords) => number;
  /** What is said below the name that was folded last. */
  readonly below: () => number;
}

/** What is said below a name that says nothing of that, and that no wide name is above. */
const nothingBelow = answerCodes.unknown | (answerCodes.unknown << answerShifts.http);

// a path that no rule names
const otherPath = '/~';

// some ten microseconds each; what is left is asked when somebody comes to it
const maxQuestionCount = 256;

// before every list's last day; lists that have one are asked about only until the first of those days
const now = -Infinity;

const codes: Readonly<Record<VerdictKind, number>> = {
  in: answerCodes.in,
  out: answerCodes.out,
  unclear: answerCodes.unclear,
  unknown: answerCodes.unknown,
};

/** Builds what works out the answers for the names of an index. */
export function createNameFolder(index: RuleIndex, reader: NodeReader): NameFolder {
  const { nodes, lists, rules, ruleText } = index;
  const page = createPageParts();
  page.isWeb = true;
  page.isPlain = true;
  const trail = createHostTrail(maxLabels + 1);
  let belowAnswers = 0;
  let questionsLeft = maxQuestionCount;

  function hear(isHttps: boolean): number {
    page.otherScheme = isHttps ? entryBits.isHttpOnly : entryBits.isHttpsOnly;
    page.port = isHttps ? 443 : 80;
    const kind = hearPlainly(index, page, trail, now) ?? hearLists(index, page, trail, now);
    return kind === undefined ? answerCodes.ask : codes[kind];
  }

  /**
   * Hears about a host and a path that stands for all that are meant, and asks the whole rules where hearing leaves it open.
   * @param mayAsk whether the path is all that the rules may tell apart
   */
  function decide(isHttps: boolean, host: string, path: string, mayAsk: boolean): number {
    const heard = hear(isHttps);
    if (heard !== answerCodes.ask || !mayAsk || questionsLeft === 0 || hasEverywhere()) return heard;
    questionsLeft--;
    const address = `${isHttps ? 'https' : 'http'}://${host}${path}`;
    return codes[decideScope(address, findRelevantLists(address, index), { now }).kind];
  }

  /** Says whether a list with an entry at one of the nodes has a rule about every host, which may name any page. */
  function hasEverywhere(): boolean {
    for (let number = 0; number < trail.nodeCount; number++) {
      const node = trail.nodes[number] ?? 0;
      const start = findEntries(nodes, node);
      const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        const list = (nodes[at] ?? 0) >>> entryListShift;
        const flags = lists[list * listWords.stride + listWords.flags] ?? 0;
        if ((flags & listBits.hasEverywhere) !== 0) return true;
      }
    }
    return false;
  }

  function fold(
    host: string,
    chain: readonly number[],
    own: number,
    inherited: number | undefined,
    isOnly: boolean,
    b: number,
    records: GrowingWords,
  ): number {
    let self = own;
    let below = 0;
    trail.nodeCount = 0;
    for (let link = chain.length - 1; link >= 0; link--) {
      const node = chain[link] ?? 0;
      trail.nodes[trail.nodeCount] = node;
      trail.nodeCount++;
      if (link === 0 && !isWide(own)) continue;
      below |= reader.readWide(node);
    }
    self |= below;
    page.href = host;
    page.hostStart = 0;
    page.hostEnd = host.length;
    page.pathStart = host.length;
    const hasPaths = (self & (nodeBits.isOpen | nodeBits.hasPath)) === nodeBits.hasPath;
    const paths = hasPaths ? reader.collectPaths(chain) : [];
    const isAsked = (self & nodeBits.isOpen) !== 0 || paths === undefined;
    // a glob of several stars may have a path; names of one shape share what was said of one
    const mayAsk = isOnly && (self & nodeBits.hasLetters) === 0;
    const mayAskOther = mayAsk && paths?.some((path) => path.startsWith(otherPath)) !== true;
    const hereHttps = isAsked ? answerCodes.ask : decide(true, host, otherPath, mayAskOther);
    const isSame = ((self | below) & nodeBits.hasScheme) === 0;
    let hereHttp: number = hasPaths ? answerCodes.ask : hereHttps;
    if (!isAsked && !hasPaths && !isSame) hereHttp = decide(false, host, otherPath, mayAskOther);
    const pathKinds: number[] = [];
    for (const path of paths ?? []) {
      page.href = host + path;
      pathKinds.push(decide(true, host, path, mayAsk));
    }
    if (!isWide(own)) {
      belowAnswers = inherited ?? nothingBelow;
    } else if ((below & (nodeBits.isOpen | nodeBits.hasPath | nodeBits.hasLetters)) === 0) {
      page.href = `x.${host}`;
      page.hostEnd = page.href.length;
      page.pathStart = page.href.length;
      const https = hear(true);
      const http = isSame ? https : hear(false);
      const guard = (below & nodeBits.hasStart) === 0 ? 0 : guardedBelow >>> answerShifts.below;
      belowAnswers = https | (http << answerShifts.http) | guard;
    } else belowAnswers = answerCodes.ask | (answerCodes.ask << answerShifts.http);
    const answers = hereHttps | (hereHttp << answerShifts.http) | (belowAnswers << answerShifts.below);
    if (!hasPaths || paths === undefined) return answers;
    const record = records.length();
    records.push(b);
    records.push(answers | (paths.length << answerBits));
    for (const [number, path] of paths.entries()) {
      writePath(path, pathKinds[number] ?? answerCodes.ask, records);
    }
    return (record << pathOffsetShift) | answerCodes.byPath;
  }

  function repeat(folded: number, node: number, b: number, records: GrowingWords): number {
    if ((folded & answerMask) !== answerCodes.byPath) return folded;
    const at = (nodes[findEntries(nodes, node) + 1] ?? 0) * ruleWords.stride;
    const textStart = rules[at + ruleWords.text] ?? 0;
    const length = (rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift;
    const example = folded >>> pathOffsetShift;
    const record = records.length();
    records.push(b);
    records.push(records.at(example + pathWords.head));
    records.push((length << pathOffsetShift) | (records.at(example + pathWords.start) & answerMask));
    for (let offset = 0; offset < length; offset += 4) {
      let letters = 0;
      for (let letter = offset; letter < Math.min(offset + 4, length); letter++) {
        letters |= (ruleText[textStart + letter] ?? 0) << ((letter & 3) << 3);
      }
      records.push(letters);
    }
    return (record << pathOffsetShift) | answerCodes.byPath;
  }

  return { fold, repeat, below: () => belowAnswers };
}

function writePath(path: string, kind: number, records: GrowingWords): void {
  records.push((path.length << pathOffsetShift) | kind);
  for (let at = 0; at < path.length; at += 4) {
    records.push(
      path.charCodeAt(at) |
        (path.charCodeAt(at + 1) << 8) |
        (path.charCodeAt(at + 2) << 16) |
        (path.charCodeAt(at + 3) << 24),
    );
  }
}
