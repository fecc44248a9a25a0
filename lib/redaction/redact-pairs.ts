import { classifyKey } from './classify-key.ts';
import { decodePercent } from './decode-percent.ts';
import { maskRuled } from './mask-ruled.ts';
import { hasLettersAndDigits, looksLikeToken } from './looks-random.ts';
import type { SecretKind } from './secret-kinds.ts';
import { enterField, type Spot } from './walk.ts';

/** Characters from which a parameter called `code` is taken for a sign-in code rather than, say, a country. */
const minSignInCodeLength = 10;

/**
 * Redacts `name=value` pairs joined by `&`, as in a query or an urlencoded body; a pair without a secret keeps
 * its exact characters.
 */
export function redactPairs(text: string, spot: Spot): string {
  return text
    .split('&')
    .map((pair) => redactPair(pair, spot))
    .join('&');
}

function redactPair(pair: string, outer: Spot): string {
  const spot: Spot = { ...outer, style: 'word' };
  const equals = pair.indexOf('=');
  // `flag`, `flag=`, and base64 whose padding only looks like an empty value
  if (/^[^=]*=*$/.test(pair))
    return rewrite(pair, decodeComponent(pair), (text) => redactNameless(text, spot));
  const rawName = pair.slice(0, equals);
  const name = decodeComponent(rawName);
  const rawValue = pair.slice(equals + 1);
  const redactedName = rewrite(rawName, name, (text) => spot.walk.redactLeaf(text, spot));
  return `${redactedName}=${rewrite(rawValue, decodeComponent(rawValue), (text) => redactNamed(name, text, spot))}`;
}

function redactNameless(text: string, spot: Spot): string {
  if (looksLikeToken(text)) return spot.walk.mask(text, 'token', spot);
  return spot.walk.redactLeaf(text, spot);
}

/** Redacts one value that has a name: a telling name masks it whole, any other lets its content decide. */
export function redactNamed(name: string, value: string, spot: Spot): string {
  const inner = enterField(spot, name);
  if (spot.walk.rules.coversField(name)) {
    return maskRuled(value, inner, () => spot.walk.redactLeaf(value, inner));
  }
  const kind = classifyKey(name) ?? classifySignInCode(name, value);
  return kind ? spot.walk.mask(value, kind, inner) : spot.walk.redactLeaf(value, inner);
}

function classifySignInCode(name: string, value: string): SecretKind | undefined {
  const isCode = name === 'code' && value.length >= minSignInCodeLength && hasLettersAndDigits(value);
  return isCode ? 'code' : undefined;
}

/** What is redacted is encoded anew; what is not keeps its exact characters. */
function rewrite(raw: string, decoded: string, redact: (text: string) => string): string {
  const redacted = redact(decoded);
  return redacted === decoded ? raw : encodeURIComponent(redacted.toWellFormed());
}

/** Decodes a query or form component: `+` is a space, and what is no valid encoding stays as it is. */
function decodeComponent(part: string): string {
  return decodePercent(part.replaceAll('+', ' '));
}
