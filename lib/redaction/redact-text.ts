import { mergeSpans, type TextNature } from './find-spans.ts';
import { maxNestedLevels } from './limits.ts';
import { splitAtPlaceholders } from './placeholders.ts';
import type { KnownSpan, Spot } from './walk.ts';

const addressInText = /((?:https?|wss?):\/\/[^\s"'<>`\\^{}|]{1,65536})/i;

/** Redacts running text: addresses inside it by their parts, the rest by the forms of secrets. */
export function redactText(text: string, spot: Spot, nature: TextNature): string {
  return splitAtPlaceholders(text)
    .map((part, index) => (index % 2 === 1 ? part : redactPlain(part, spot, nature)))
    .join('');
}

function redactPlain(text: string, spot: Spot, nature: TextNature): string {
  if (!text.includes('://') || spot.level >= maxNestedLevels) return redactSpans(text, spot, nature);
  const inner: Spot = { ...spot, style: 'word' };
  return text
    .split(addressInText)
    .map((part, index) =>
      index % 2 === 1 ? spot.walk.redactLeaf(part, inner) : redactSpans(part, spot, nature),
    )
    .join('');
}

function redactSpans(text: string, spot: Spot, nature: TextNature): string {
  const found = spot.walk
    .findSpans(text, nature)
    .map((span) => ({ ...span, value: text.slice(span.start, span.end) }));
  if (spot.walk.isCollecting) for (const span of found) studyRuled(span, spot);
  return replaceSpans(text, [...found, ...spot.walk.findKnown(text)], spot);
}

/** What an organisation's rule covers may hold other secrets, which have to be masked elsewhere too. */
function studyRuled({ kind, value }: KnownSpan, spot: Spot): void {
  if (kind === 'internal') spot.walk.redactLeaf(value, { ...spot, level: spot.level + 1 });
}

/** Redacts a text that no form of secret can be told from, e.g. a host: only values that are secrets elsewhere. */
export function redactKnown(text: string, spot: Spot): string {
  return replaceSpans(text, spot.walk.findKnown(text), spot);
}

function replaceSpans(text: string, spans: readonly KnownSpan[], spot: Spot): string {
  let output = '';
  let position = 0;
  for (const { start, end, value, kind } of mergeSpans(spans)) {
    const masked = spot.walk.mask(value, kind, spot);
    output += text.slice(position, start) + (masked === value ? text.slice(start, end) : masked);
    position = end;
  }
  return output + text.slice(position);
}
