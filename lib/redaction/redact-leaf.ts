import { maxNestedLevels } from './limits.ts';
import { decodePercent } from './decode-percent.ts';
import { decodeNestedBase64, encodeLike } from './nested-base64.ts';
import { isPlaceholder } from './placeholders.ts';
import { redactAddress } from './redact-address.ts';
import { redactJson } from './redact-json.ts';
import { redactText } from './redact-text.ts';
import type { Spot } from './walk.ts';

const embeddedData = /^data:[\w/+.;=-]{0,200};base64,/i;
const percentByte = /%[0-9A-Fa-f]{2}/;

/**
 * Redacts one text whose name says nothing: opens JSON, addresses, percent-encoding and base64 that stand in it,
 * then masks every form of secret that is found. What is encoded too often to be opened is masked whole.
 */
export function redactLeaf(text: string, spot: Spot): string {
  if (isPlaceholder(text)) return text;
  const open = chooseOpener(text);
  if (!open) return redactText(text, spot, 'data');
  if (spot.level >= maxNestedLevels) return spot.walk.mask(text, 'secret', spot);
  return open({ ...spot, level: spot.level + 1 });
}

function chooseOpener(text: string): ((spot: Spot) => string) | undefined {
  if (looksLikeJson(text)) {
    return (spot) => {
      const outcome = redactJson(text, spot, { isCut: false });
      return outcome.kind === 'rewritten' ? outcome.text : redactText(text, spot, 'data');
    };
  }
  if (/^(?:https?|wss?|ftp):\/\/\S*$/i.test(text)) return (spot) => redactAddress(text, spot);
  const prefix = embeddedData.exec(text)?.[0];
  if (prefix !== undefined) return (spot) => prefix + redactLeaf(text.slice(prefix.length), spot);
  const decoded = decodeNestedBase64(text);
  if (decoded !== undefined) {
    return (spot) => {
      const redacted = redactLeaf(decoded, { ...spot, style: 'sentence' });
      return redacted === decoded ? redactText(text, spot, 'data') : encodeLike(text, redacted);
    };
  }
  return percentByte.test(text) ? (spot) => redactPercentEncoded(text, spot) : undefined;
}

/** Opens each word on its own, so that a sentence around an encoded value stays a sentence. */
function redactPercentEncoded(text: string, spot: Spot): string {
  const opened = text.split(/(\s+)/).map((word) => {
    if (!percentByte.test(word)) return word;
    const decoded = decodePercent(word.replaceAll('+', ' '));
    const redacted = redactLeaf(decoded, { ...spot, style: 'word' });
    return redacted === decoded ? word : encodeURIComponent(redacted.toWellFormed());
  });
  return redactText(opened.join(''), spot, 'data');
}

function looksLikeJson(text: string): boolean {
  const trimmed = text.trim();
  return /^(?:\{[\s\S]*\}|\[[\s\S]*\]|"[\s\S]*")$/.test(trimmed);
}
