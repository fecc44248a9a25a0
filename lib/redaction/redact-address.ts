import { phrase } from '../base/text.ts';
import { classifyKey } from './classify-key.ts';
import { decodePercent } from './decode-percent.ts';
import { looksLikeToken, hasLettersAndDigits } from './looks-random.ts';
import { redactPairs } from './redact-pairs.ts';
import { redactKnown, redactText } from './redact-text.ts';
import type { Spot } from './walk.ts';

/** Steps of a path after which a token usually stands, e.g. `/reset/…`. */
const tokenSteps = new Set([
  'reset',
  'verify',
  'confirm',
  'activate',
  'invite',
  'invitation',
  'invites',
  'magic',
  'magic-link',
  'unsubscribe',
  'share',
  'shared',
]);
/** Characters from which a step after one of these is taken for a token. */
const minStepTokenLength = 12;

/**
 * Redacts an address part by part and leaves everything else in it exactly as it was: user name and password,
 * tokens in the path, parameters, and the part after `#`. Relative addresses are fine.
 */
export function redactAddress(address: string, spot: Spot): string {
  const inner: Spot = { ...spot, style: 'word' };
  const [beforeHash, fragment] = splitOnce(address, '#');
  const [base, query] = splitOnce(beforeHash, '?');
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]{0,30}:/.exec(base)?.[0] ?? '';
  if (/^data:$/i.test(scheme)) {
    spot.walk.note('dropped', phrase('redaction_data_address_dropped'));
    return 'data:,';
  }
  if (/^javascript:$/i.test(scheme)) return scheme + redactText(address.slice(scheme.length), inner, 'data');
  const redactedBase = scheme + redactAuthorityAndPath(base.slice(scheme.length), scheme, inner);
  const redactedQuery = query === undefined ? '' : `?${redactPairs(query, inner)}`;
  return redactedBase + redactedQuery + (fragment === undefined ? '' : `#${redactFragment(fragment, inner)}`);
}

function redactAuthorityAndPath(rest: string, scheme: string, spot: Spot): string {
  const slashes = /^[/\\]*/.exec(rest)?.[0] ?? '';
  const hasAuthority = slashes.length >= 2 || /^(?:https?|wss?|ftp):$/i.test(scheme);
  if (!hasAuthority) return redactPath(rest, spot);
  const afterSlashes = rest.slice(slashes.length);
  const pathStart = afterSlashes.search(/[/\\]/);
  const authority = pathStart === -1 ? afterSlashes : afterSlashes.slice(0, pathStart);
  const path = pathStart === -1 ? '' : afterSlashes.slice(pathStart);
  const at = authority.lastIndexOf('@');
  const userInfo = at === -1 ? '' : `${redactUserInfo(authority.slice(0, at), spot)}@`;
  return slashes + userInfo + redactKnown(authority.slice(at + 1), spot) + redactPath(path, spot);
}

function redactUserInfo(userInfo: string, spot: Spot): string {
  const inner = enterPart(spot, 'redaction_in_address_login');
  const [user, password] = splitOnce(userInfo, ':');
  const mask = (part: string, kind: 'token' | 'password'): string => {
    const decoded = decodePercent(part);
    const masked = spot.walk.mask(decoded, kind, inner);
    return masked === decoded ? part : masked;
  };
  return mask(user, 'token') + (password === undefined ? '' : `:${mask(password, 'password')}`);
}

function redactPath(path: string, spot: Spot): string {
  const inner = enterPart(spot, 'redaction_in_address_path');
  let previous = '';
  return path
    .split(/([/\\])/)
    .map((step, index) => {
      if (index % 2 === 1) return step;
      const [name, ...parameters] = step.split(';');
      const redacted = redactStep(name ?? '', previous, inner);
      previous = decodePercent(name ?? '');
      return [redacted, ...parameters.map((parameter) => redactPairs(parameter, spot))].join(';');
    })
    .join('');
}

function redactStep(step: string, previous: string, spot: Spot): string {
  if (step === '') return step;
  const decoded = decodePercent(step);
  const isAfterTokenStep = tokenSteps.has(previous.toLowerCase()) || classifyKey(previous) !== undefined;
  const isToken =
    looksLikeToken(decoded) ||
    (isAfterTokenStep && decoded.length >= minStepTokenLength && hasLettersAndDigits(decoded));
  const redacted = isToken ? spot.walk.mask(decoded, 'token', spot) : spot.walk.redactLeaf(decoded, spot);
  return redacted === decoded ? step : encodeURIComponent(redacted.toWellFormed());
}

function redactFragment(fragment: string, spot: Spot): string {
  const [route, query] = splitOnce(fragment, '?');
  if (query !== undefined) return `${redactPath(route, spot)}?${redactPairs(query, spot)}`;
  return fragment.includes('=') ? redactPairs(fragment, spot) : redactPath(fragment, spot);
}

function enterPart(spot: Spot, key: 'redaction_in_address_login' | 'redaction_in_address_path'): Spot {
  return spot.where.key === 'redaction_in_address' ? { ...spot, where: phrase(key) } : spot;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
