import type { SecurityTxtSignature } from './security-txt.ts';

/** A line of the file and its number in it, counted from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

export type SignedTextOutcome =
  | {
      readonly kind: 'found';
      readonly lines: readonly NumberedLine[];
      readonly signature: SecurityTxtSignature;
      /** Lines that the signature does not speak for; they are not read. */
      readonly outside: readonly NumberedLine[];
    }
  | { readonly kind: 'broken'; readonly line: number };

const messageStart = '-----BEGIN PGP SIGNED MESSAGE-----';
const signatureStart = '-----BEGIN PGP SIGNATURE-----';
const signatureEnd = '-----END PGP SIGNATURE-----';

/**
 * Takes the signed text out of a clear-signed file and keeps the signature unverified; a file without a signature
 * is its own text.
 * @source RFC 9580, section 7, and RFC 9116, section 2.3, read 2026-11-22
 */
export function findSignedText(lines: readonly NumberedLine[]): SignedTextOutcome {
  const armourLines = lines.filter(({ text }) => isArmourLine(text));
  const [first, second, third, fourth] = armourLines;
  if (!first) return { kind: 'found', lines, signature: { state: 'none' }, outside: [] };
  // anything but one whole frame could be read in two ways
  if (
    !isLine(first, messageStart) ||
    !isLine(second, signatureStart) ||
    !isLine(third, signatureEnd) ||
    fourth !== undefined
  ) {
    return { kind: 'broken', line: first.line };
  }
  const before = lines.filter(({ line }) => line < first.line);
  const framed = lines.filter(({ line }) => line > first.line && line < second.line);
  const after = lines.filter(({ line }) => line > third.line);
  const headerCount = framed.findIndex(({ text }) => text.trim() === '');
  const headers = framed.slice(0, Math.max(headerCount, 0));
  if (headerCount === -1 || headers.some(({ text }) => !/^Hash:[\w ,-]*$/.test(text.trim()))) {
    return { kind: 'broken', line: first.line };
  }
  const armour = lines.filter(({ line }) => line >= second.line && line <= third.line);
  return {
    kind: 'found',
    lines: framed
      .slice(headerCount + 1)
      .map(({ line, text }) => ({ line, text: text.startsWith('- ') ? text.slice(2) : text })),
    signature: { state: 'unverified', armour: armour.map(({ text }) => text).join('\n') },
    outside: [...before, ...after].filter(({ text }) => text.trim() !== ''),
  };
}

function isArmourLine(text: string): boolean {
  return /^-----(?:BEGIN|END) PGP /.test(text);
}

function isLine(line: NumberedLine | undefined, text: string): line is NumberedLine {
  return line?.text.trimEnd() === text;
}
