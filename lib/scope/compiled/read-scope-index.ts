import { checkScopeIndex } from './check-scope-index.ts';
import {
  headerLength,
  headerWords,
  indexMagic,
  indexVersion,
  openScopeIndex,
  sectionNames,
  type ScopeIndex,
  type SectionName,
} from './scope-index.ts';
import { sumWords } from './sum-words.ts';

/**
 * Reads a stored index.
 * @param value what `ScopeIndex.bytes` became in the store
 * @returns undefined for anything else: another version, a damaged one, one of another machine; compile anew then
 */
export function readScopeIndex(value: unknown): ScopeIndex | undefined {
  if (!isBuffer(value) || value.byteLength < headerLength * 4 || value.byteLength % 4 !== 0) return undefined;
  const words = new Uint32Array(value);
  const isOurs =
    words[headerWords.magic] === indexMagic &&
    words[headerWords.version] === indexVersion &&
    words[headerWords.length] === words.length;
  if (!isOurs || !hasSoundSections(words) || words[headerWords.checksum] !== sumWords(words))
    return undefined;
  const index = openScopeIndex(value);
  return checkScopeIndex(index) ? index : undefined;
}

function isBuffer(value: unknown): value is ArrayBuffer {
  // a buffer of another realm is no instance of this one's class
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

const bytesOfText = 1;
const bytesOfWord = 4;
const bytesOfExpiry = 8;

/** Each section begins where the one before it ends, and the last one ends with the buffer. */
function hasSoundSections(words: Uint32Array): boolean {
  let expected = headerLength;
  for (const [number, name] of sectionNames.entries()) {
    const at = headerWords.sections + 2 * number;
    if (words[at] !== expected) return false;
    expected += Math.ceil(((words[at + 1] ?? 0) * measureItem(name)) / bytesOfWord);
  }
  return expected === words.length;
}

function measureItem(name: SectionName): number {
  if (name === 'expiries') return bytesOfExpiry;
  return name.endsWith('Text') ? bytesOfText : bytesOfWord;
}
