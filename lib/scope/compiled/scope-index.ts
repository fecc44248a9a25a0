import { deriveLanes, type HostLanes } from './scan-host.ts';
import { findSuffixEnds } from './suffix-bits.ts';
import { createSiteMemo, type SiteMemo } from './site-memo.ts';

/** The rules of every list as they are compiled, found by host name. */
export interface RuleIndex {
  /** Chosen at random by who compiles, so that no list can be written to make names collide. */
  readonly seed: number;
  /** Open addressing, a power of two long: 0 is empty, else the node's offset above an eight-bit tag. */
  readonly slots: Uint32Array;
  /** One record for each anchor: key length and flags, entry count, the key's letters, then its entries. */
  readonly nodes: Uint32Array;
  /** One record for each rule in the order of the lists, and one more that ends the text of the last. */
  readonly rules: Uint32Array;
  /** Where the text of each refused rule begins, and where the last one ends. */
  readonly refused: Uint32Array;
  /** One record for each list, and one more that ends the last. */
  readonly lists: Uint32Array;
  /** Milliseconds since 1970 for each list: `Infinity` for never, `NaN` for a date that nobody can read. */
  readonly expiries: Float64Array;
  /** Pairs of list and rule that no host name narrows down; they are looked at for every address. */
  readonly anywhere: Uint32Array;
  /** Rules that come along once their list has something to say: a path on every host, the first address range. */
  readonly extras: Uint32Array;
  /** One record for each span of IPv4 addresses, by first address. */
  readonly spans: Uint32Array;
  /** Pairs of list and rule about spans of IPv6 addresses. */
  readonly longSpans: Uint32Array;
  /** A filter for the labels that rules for any suffix (`www.a.*`) end in; empty where there are none. */
  readonly suffixLabels: Uint32Array;
  /** UTF-8: what the records do not hold of the rules, the refused rules and the lists. */
  readonly ruleText: Uint8Array;
  readonly refusedText: Uint8Array;
  readonly listText: Uint8Array;
}

/**
 * A compiled scope index: every rule of every list, and what follows from them for each name, in one buffer that is
 * stored as it is. See docs/adr/0010-compiled-scope-index.md for why it looks like this.
 */
export interface ScopeIndex extends RuleIndex {
  /** The whole index: what is stored, and what `readScopeIndex` reads. */
  readonly bytes: ArrayBuffer;
  /** Two words for each name: one hash, then more of another and the answers; see `answer-table.ts`. */
  readonly answers: Int32Array;
  /** A filter of all names and of the names above them. */
  readonly nameBits: Int32Array;
  /** The answers for names where a path decides. */
  readonly pathAnswers: Int32Array;
  /** A filter of the names of rules for any suffix, asked before `answers`. */
  readonly suffixBits: Int32Array;
  /** A filter of the first letters of globs (`api-*.a.com`). */
  readonly globStarts: Int32Array;
  /** Where the same parts stand in all words of the buffer: one array is quicker to read than four. */
  readonly places: AnswerPlaces;
  /** What the hashes of `answers` are made with; follows from the seed. */
  readonly lanes: HostLanes;
  /** `answers` hold until then: the first moment at which a list expires, or never where rules are about any host. */
  readonly answersUntil: number;
  /** What was said of the sites that were asked about last, where the rules had to tell. */
  readonly siteMemo: SiteMemo;
}

/** Where what `findAnswer` reads stands in the words of an index. */
export interface AnswerPlaces {
  readonly words: Int32Array;
  readonly answers: number;
  readonly slotMask: number;
  readonly nameBits: number;
  readonly nameMask: number;
  readonly pathAnswers: number;
  /** A filter of the names of one label; it stands before the path answers. */
  readonly singleBits: number;
  /** The part of `suffixBits` that has two bits for the last label of each of those names. */
  readonly suffixEnds: Int32Array;
}

/** The first words of the buffer. */
export const headerWords = { magic: 0, version: 1, seed: 2, checksum: 3, length: 4, sections: 5 } as const;

/** `GFSI` read as one word; a machine of the other byte order reads another number and compiles anew. */
export const indexMagic = 0x4746_5349;
export const indexVersion = 3;

/** The parts of the buffer in their order; the header gives where each begins, and how long it is. */
export const sectionNames = [
  'expiries',
  'slots',
  'nodes',
  'rules',
  'refused',
  'lists',
  'anywhere',
  'extras',
  'spans',
  'longSpans',
  'suffixLabels',
  'answers',
  'nameBits',
  'pathAnswers',
  'suffixBits',
  'globStarts',
  'ruleText',
  'refusedText',
  'listText',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Words of the header, rounded up so that the first section can hold 64-bit numbers. */
export const headerLength = 44;

/** One record of `rules`. */
export const ruleWords = { stride: 4, node: 0, text: 1, flags: 2, port: 3 } as const;

/** One record of `lists`. */
export const listWords = { stride: 5, rules: 0, refused: 1, extras: 2, text: 3, flags: 4 } as const;

/** One record of `spans`; `reach` is the greatest last address of this record and all before it. */
export const spanWords = { stride: 5, first: 0, last: 1, reach: 2, list: 3, rule: 4 } as const;

/** What the second word of a node is followed by: its key, then two words for each entry. */
export const nodeWords = { key: 0, entryCount: 1, start: 2 } as const;

/** Opens the views on a buffer whose header is known to be sound. */
export function openScopeIndex(bytes: ArrayBuffer): ScopeIndex {
  const header = new Uint32Array(bytes, 0, headerLength);
  const place = (name: SectionName): [start: number, length: number] => {
    const at = headerWords.sections + 2 * sectionNames.indexOf(name);
    return [(header[at] ?? 0) * 4, header[at + 1] ?? 0];
  };
  const words = (name: SectionName): Uint32Array => new Uint32Array(bytes, ...place(name));
  const signed = (name: SectionName): Int32Array => new Int32Array(bytes, ...place(name));
  const expiries = new Float64Array(bytes, ...place('expiries'));
  const firstExpiry = findFirstExpiry(expiries);
  const anywhere = words('anywhere');
  const tables = {
    answers: signed('answers'),
    nameBits: signed('nameBits'),
    pathAnswers: signed('pathAnswers'),
    suffixBits: signed('suffixBits'),
    globStarts: signed('globStarts'),
  };
  const seed = header[headerWords.seed] ?? 0;
  return {
    bytes,
    seed,
    slots: words('slots'),
    nodes: words('nodes'),
    rules: words('rules'),
    refused: words('refused'),
    lists: words('lists'),
    expiries,
    anywhere,
    extras: words('extras'),
    spans: words('spans'),
    longSpans: words('longSpans'),
    suffixLabels: words('suffixLabels'),
    ruleText: new Uint8Array(bytes, ...place('ruleText')),
    refusedText: new Uint8Array(bytes, ...place('refusedText')),
    listText: new Uint8Array(bytes, ...place('listText')),
    ...tables,
    places: findPlaces(bytes, tables),
    lanes: deriveLanes(seed),
    siteMemo: createSiteMemo(firstExpiry),
    answersUntil: anywhere.length > 0 ? -Infinity : firstExpiry,
  };
}

type AnswerTables = Pick<ScopeIndex, 'answers' | 'nameBits' | 'pathAnswers' | 'suffixBits'>;

function findPlaces(
  bytes: ArrayBuffer,
  { answers, nameBits, pathAnswers, suffixBits }: AnswerTables,
): AnswerPlaces {
  return {
    words: new Int32Array(bytes),
    answers: answers.byteOffset / 4,
    slotMask: answers.length / 2 - 1,
    nameBits: nameBits.byteOffset / 4,
    nameMask: nameBits.length - 1,
    pathAnswers: pathAnswers.byteOffset / 4,
    singleBits: pathAnswers[0] ?? 0,
    suffixEnds: findSuffixEnds(suffixBits),
  };
}

/** A date that nobody can read has passed always, and so moves nothing. */
function findFirstExpiry(expiries: Float64Array): number {
  let first = Infinity;
  for (const expiry of expiries) if (expiry < first) first = expiry;
  return first;
}
