import { decodeBase64, decodeText, encodeBase64, encodeText } from '../base/bytes.ts';

/** Characters; shorter runs are words. */
const minEncodedLength = 16;
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Says whether a text has a control character other than tab and line ends, so that it is none for people. */
export function hasControlCharacter(text: string): boolean {
  return controlCharacter.test(text);
}

/** Decodes text that stands in base64 or base64url, or undefined where there is no text in it. */
export function decodeNestedBase64(
  encoded: string,
  { minLength = minEncodedLength }: { readonly minLength?: number } = {},
): string | undefined {
  if (encoded.length < minLength || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded)) return undefined;
  try {
    const text = decodeText(decodeBase64(encoded.replaceAll('-', '+').replaceAll('_', '/')));
    return hasControlCharacter(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Encodes text in the same base64 alphabet and padding as `original`. */
export function encodeLike(original: string, text: string): string {
  const standard = encodeBase64(encodeText(text));
  const isPadded = original.endsWith('=') || (original.length % 4 === 0 && !/[-_]/.test(original));
  const padded = isPadded ? standard : standard.replaceAll('=', '');
  return /[-_]/.test(original) ? padded.replaceAll('+', '-').replaceAll('/', '_') : padded;
}
