import { phrase } from '../base/text.ts';
import { decodePercent } from './decode-percent.ts';
import { redactText } from './redact-text.ts';
import { showName, type Spot } from './walk.ts';

/** Masks every value of a `Cookie` header and keeps the names. */
export function redactCookie(value: string, spot: Spot): string {
  return value
    .split(';')
    .map((pair) => redactCookiePair(pair, spot))
    .join(';');
}

/** Masks the value of each cookie that a response sets and keeps its name and attributes. */
export function redactSetCookie(value: string, spot: Spot): string {
  // Firefox joins several Set-Cookie headers with line ends
  return value
    .split('\n')
    .map((line) => {
      const [pair = '', ...attributes] = line.split(';');
      return [redactCookiePair(pair, spot), ...attributes.map((each) => redactText(each, spot, 'data'))].join(
        ';',
      );
    })
    .join('\n');
}

function redactCookiePair(pair: string, spot: Spot): string {
  const equals = pair.indexOf('=');
  const name = equals === -1 ? '' : pair.slice(0, equals + 1);
  const rawValue = pair.slice(equals + 1);
  const trimmed = rawValue.trim();
  const value = /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  const valueStart = rawValue.indexOf(value);
  const inner: Spot = {
    ...spot,
    where: phrase('redaction_in_cookie', showName(name.slice(0, -1).trim(), spot.walk)),
  };
  const decoded = decodePercent(value);
  if (decoded !== value) spot.walk.learn(decoded, 'cookie');
  const masked = spot.walk.mask(value, 'cookie', inner);
  const around = [rawValue.slice(0, valueStart), rawValue.slice(valueStart + value.length)];
  return redactText(name, inner, 'data') + around.join(masked);
}
