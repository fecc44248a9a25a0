import { decodeBase64 } from '../base/bytes.ts';
import { phrase, say, type Phrase } from '../base/text.ts';
import { decodeBodyBytes } from './decode-body-bytes.ts';
import { maxBodyCharacters } from './limits.ts';
import { redactContent } from './redact-content.ts';
import { redactNamed } from './redact-pairs.ts';
import { redactText } from './redact-text.ts';
import type { RedactableBody, RedactableHeader } from './redactable.ts';
import type { LossKind, Spot, Walk } from './walk.ts';

/**
 * Redacts a request body by its media type. Fails closed: a body that is not what it says it is, or that nobody can
 * read, is dropped and noted.
 */
export function redactBody(body: RedactableBody, contentType: string, walk: Walk): RedactableBody {
  const spot: Spot = { walk, where: phrase('redaction_in_body'), style: 'sentence', level: 0 };
  switch (body.kind) {
    case 'unreadable':
      return { kind: 'unreadable', why: redactText(body.why, spot, 'data') };
    case 'form':
      return { kind: 'form', fields: redactFields(body.fields, spot) };
    case 'text':
      return redactTextBody(body.text, body, contentType, spot);
    case 'bytes': {
      const isLong = body.base64.length > maxBase64Length;
      const isCut = body.isCut || isLong;
      const text = decodeBodyBytes(readBytes(body.base64.slice(0, maxBase64Length)), contentType, isCut);
      if (text === undefined) return drop('dropped', phrase('redaction_body_binary'), spot);
      if (isLong) noteCut(spot);
      return redactTextBody(text, { byteCount: body.byteCount, isCut }, contentType, spot);
    }
    default:
      return body satisfies never;
  }
}

/** Base64 characters that hold `maxBodyCharacters` bytes; a multiple of four, so that the cut is between groups. */
const maxBase64Length = Math.floor(maxBodyCharacters / 3) * 4;

function redactTextBody(
  text: string,
  facts: { readonly byteCount: number; readonly isCut: boolean; readonly hidesFile?: true | undefined },
  contentType: string,
  spot: Spot,
): RedactableBody {
  const isLong = text.length > maxBodyCharacters;
  const isCut = facts.isCut || isLong;
  const outcome = redactContent(text.slice(0, maxBodyCharacters), { contentType, isCut }, spot);
  if (outcome.kind === 'dropped') return drop('unreadable', outcome.reason, spot);
  if (isLong) noteCut(spot);
  const { byteCount, hidesFile } = facts;
  return { kind: 'text', text: outcome.text, byteCount, isCut, ...(hidesFile && { hidesFile }) };
}

function redactFields(fields: readonly RedactableHeader[], spot: Spot): RedactableHeader[] {
  let room = maxBodyCharacters;
  const kept = fields.filter(({ name, value }) => (room -= name.length + value.length) >= 0);
  if (kept.length < fields.length) noteCut(spot);
  return kept.map(({ name, value }) => ({
    name: redactText(name, spot, 'data'),
    value: redactNamed(name, value, spot),
  }));
}

function readBytes(base64: string): Uint8Array {
  try {
    return decodeBase64(base64);
  } catch {
    return Uint8Array.of(0); // no text either, so it is dropped like any other binary
  }
}

function noteCut(spot: Spot): void {
  spot.walk.note('cut', phrase('redaction_body_cut', String(maxBodyCharacters)));
}

function drop(kind: LossKind, reason: Phrase, spot: Spot): RedactableBody {
  spot.walk.note(kind, reason);
  return { kind: 'unreadable', why: say(reason) };
}
