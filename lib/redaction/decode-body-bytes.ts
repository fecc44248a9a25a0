import { parseUtf8 } from '../base/bytes.ts';

/** Bytes at the end of a cut body that may be the beginning of one UTF-8 character. */
const maxSplitBytes = 3;

/**
 * Reads a body's bytes as text, or undefined where they are none. A multipart body with a binary file in it is read
 * byte by byte (one character each), so that its text fields can be told from the file.
 */
export function decodeBodyBytes(bytes: Uint8Array, contentType: string, isCut: boolean): string | undefined {
  for (let missing = 0; missing <= (isCut ? maxSplitBytes : 0); missing += 1) {
    const text = parseUtf8(bytes.subarray(0, bytes.length - missing));
    if (text !== undefined) return text;
  }
  return /^multipart\//i.test(contentType) ? readByteByByte(bytes) : undefined;
}

/** Reads text that was read byte by byte again as UTF-8; text that was not stays as it is. */
export function restoreUtf8(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/^[\u0000-\u00FF]*$/.test(text)) return text;
  return parseUtf8(Uint8Array.from(text, (character) => character.charCodeAt(0))) ?? text;
}

function readByteByByte(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return parts.join('');
}
