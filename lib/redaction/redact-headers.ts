import { phrase } from '../base/text.ts';
import { classifyKey } from './classify-key.ts';
import { harmlessHeaders } from './harmless-headers.ts';
import { looksLikeToken } from './looks-random.ts';
import { splitAtPlaceholders } from './placeholders.ts';
import { redactAddress } from './redact-address.ts';
import { redactAuthorization } from './redact-authorization.ts';
import { redactCookie, redactSetCookie } from './redact-cookies.ts';
import { redactLeaf } from './redact-leaf.ts';
import { maskRuled } from './mask-ruled.ts';
import { redactText } from './redact-text.ts';
import type { RedactableHeader } from './redactable.ts';
import { showName, type Spot, type Walk } from './walk.ts';

const addressHeaders = new Set([
  ':path',
  'content-location',
  'location',
  'origin',
  'referer',
  'sourcemap',
  'x-forwarded-uri',
  'x-original-uri',
  'x-original-url',
  'x-rewrite-url',
]);

/** Redacts headers: credentials whole, addresses by their parts, and what is not known to be harmless most strictly. */
export function redactHeaders(
  headers: readonly RedactableHeader[],
  side: 'request' | 'response',
  walk: Walk,
): RedactableHeader[] {
  const key = side === 'request' ? 'redaction_in_request_header' : 'redaction_in_response_header';
  return headers.map(({ name, value }) => {
    const spot: Spot = { walk, where: phrase(key, showName(name, walk)), style: 'sentence', level: 0 };
    return {
      name: redactText(name, spot, 'data'),
      value: walk.rules.coversHeader(name.trim())
        ? maskRuled(value, spot, () => redactHeaderValue(name.trim().toLowerCase(), value, spot))
        : redactHeaderValue(name.trim().toLowerCase(), value, spot),
    };
  });
}

function redactHeaderValue(name: string, value: string, spot: Spot): string {
  if (name === 'cookie') return redactCookie(value, spot);
  if (name === 'set-cookie' || name === 'set-cookie2') return redactSetCookie(value, spot);
  if (name === 'authorization' || name === 'proxy-authorization') return redactAuthorization(value, spot);
  if (addressHeaders.has(name)) return redactAddress(value, spot);
  if (harmlessHeaders.has(name)) return redactText(value, spot, 'data');
  const kind = classifyKey(name);
  return kind ? spot.walk.mask(value, kind, spot) : redactUnknown(value, spot);
}

/** A header that nobody vouches for: besides every known form, each word that looks like a token is masked. */
function redactUnknown(value: string, spot: Spot): string {
  return splitAtPlaceholders(redactLeaf(value, spot))
    .map((part, index) => (index % 2 === 1 ? part : maskTokens(part, spot)))
    .join('');
}

function maskTokens(text: string, spot: Spot): string {
  return text
    .split(/([\s,;"'()<>]+|=(?=[^=\s]))/)
    .map((word) => (looksLikeToken(word) ? spot.walk.mask(word, 'token', spot) : word))
    .join('');
}
