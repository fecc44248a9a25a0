import {
  headerLength,
  headerWords,
  indexMagic,
  indexVersion,
  openScopeIndex,
  sectionNames,
  type ScopeIndex,
  type SectionName,
} from '../scope-index.ts';
import { sumWords } from '../sum-words.ts';

/** Lays the parts of an index out in one buffer, behind a header that says where each begins. */
export function writeScopeIndex(
  seed: number,
  parts: Readonly<Record<SectionName, Uint32Array | Uint8Array | Float64Array>>,
): ScopeIndex {
  const header = new Uint32Array(headerLength);
  let length = headerLength;
  for (const [number, name] of sectionNames.entries()) {
    header[headerWords.sections + 2 * number] = length;
    header[headerWords.sections + 2 * number + 1] = parts[name].length;
    length += Math.ceil(parts[name].byteLength / 4);
  }
  const bytes = new ArrayBuffer(length * 4);
  for (const [number, name] of sectionNames.entries()) {
    const part = parts[name];
    const start = (header[headerWords.sections + 2 * number] ?? 0) * 4;
    new Uint8Array(bytes).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start);
  }
  header[headerWords.magic] = indexMagic;
  header[headerWords.version] = indexVersion;
  header[headerWords.seed] = seed;
  header[headerWords.length] = length;
  const words = new Uint32Array(bytes);
  words.set(header);
  words[headerWords.checksum] = sumWords(words);
  return openScopeIndex(bytes);
}
