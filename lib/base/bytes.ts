import { sha256Schema, type Sha256 } from './ids.ts';

/** Bytes that own their buffer, as Blob and WebCrypto want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Encodes text as UTF-8 bytes. */
export function encodeText(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/**
 * Decodes UTF-8 bytes to text.
 * @throws TypeError when the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Decodes UTF-8 bytes to text; undefined when the bytes are not UTF-8. */
export function parseUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Computes the SHA-256 of bytes.
 * @returns lower-case hexadecimal, e.g. `e3b0c442…b855` for no bytes
 */
export async function computeSha256(bytes: Bytes): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return sha256Schema.parse(encodeHex(digest));
}

/** Encodes bytes as lower-case hexadecimal. */
export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Encodes bytes as standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(parts.join(''));
}

/**
 * Decodes standard base64.
 * @throws DOMException when the text is not base64
 */
export function decodeBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Says a byte count as a person reads it, e.g. `38 KB`. */
export function formatByteCount(byteCount: number): string {
  if (byteCount < 1000) return `${byteCount} B`;
  if (byteCount < 1_000_000) return `${Math.round(byteCount / 1000)} KB`;
  return `${(byteCount / 1_000_000).toFixed(1)} MB`;
}
