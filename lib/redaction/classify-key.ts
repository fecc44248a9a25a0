import { splitAtPlaceholders } from './placeholders.ts';
import type { SecretKind } from './secret-kinds.ts';

// What a header, parameter, field or JSON key is called decides first: its value is masked whatever it looks like.

/** Found anywhere in a name once case and separators are gone, e.g. in `X-Amz-Security-Token`. */
const fragments: readonly (readonly [string, SecretKind])[] = [
  ['password', 'password'],
  ['passwd', 'password'],
  ['passphrase', 'password'],
  ['passcode', 'password'],
  ['apikey', 'key'],
  ['accesskey', 'key'],
  ['privatekey', 'key'],
  ['secretkey', 'key'],
  ['signingkey', 'key'],
  ['encryptionkey', 'key'],
  ['subscriptionkey', 'key'],
  ['accountkey', 'key'],
  ['functionskey', 'key'],
  ['licensekey', 'key'],
  ['secret', 'secret'],
  ['token', 'token'],
  ['csrf', 'token'],
  ['xsrf', 'token'],
  ['sessionid', 'token'],
  ['sessid', 'token'],
  ['sessionkey', 'token'],
  ['authorization', 'token'],
  ['authkey', 'token'],
  ['authcode', 'token'],
  ['credential', 'secret'],
  ['bearer', 'token'],
  ['assertion', 'token'],
  ['samlresponse', 'token'],
  ['samlrequest', 'token'],
  ['codeverifier', 'secret'],
  ['securitycode', 'code'],
  ['cardnumber', 'card'],
  ['cookie', 'cookie'],
];

/** Found as a whole word of a name, because inside longer words they mean nothing (`author`, `passenger`). */
const words = new Map<string, SecretKind>([
  ['pass', 'password'],
  ['pwd', 'password'],
  ['pw', 'password'],
  ['auth', 'token'],
  ['jwt', 'token'],
  ['dpop', 'token'],
  ['sid', 'token'],
  ['session', 'token'],
  ['sig', 'secret'],
  ['signature', 'secret'],
  ['hmac', 'secret'],
  ['otp', 'code'],
  ['totp', 'code'],
  ['mfa', 'code'],
  ['pin', 'code'],
  ['cvv', 'code'],
  ['cvc', 'code'],
  ['ssn', 'code'],
  ['iban', 'iban'],
  ['pan', 'card'],
]);

/** A name that ends like this is about a secret and does not hold one, e.g. `token_type`. */
const harmlessEndings = new Set([
  'type',
  'endpoint',
  'uri',
  'url',
  'policy',
  'expires',
  'expiry',
  'expiration',
  'ttl',
  'in',
  'length',
  'count',
  'version',
  'method',
  'algorithm',
  'required',
  'enabled',
]);

/** Most names hold none of all these letters in a row, and are done with at once. */
const anyHint = new RegExp([...fragments.map(([piece]) => piece), ...words.keys()].join('|'));

/**
 * Says what kind of secret a value of this name is.
 * @returns e.g. `token` for `X-CSRF-Token`, `user[access_token]` and `accessToken`; undefined for `order_id`
 */
export function classifyKey(name: string): SecretKind | undefined {
  if (!anyHint.test(name.toLowerCase().replace(/[^a-z0-9]+/g, ''))) return undefined;
  // a name that was masked itself says nothing any more
  const readable = splitAtPlaceholders(name).filter((_part, index) => index % 2 === 0);
  const parts = splitWords(readable.join(' '));
  if (harmlessEndings.has(parts.at(-1) ?? '')) return undefined;
  const joined = parts.join('');
  const fragment = fragments.find(([piece]) => joined.includes(piece));
  if (fragment) return fragment[1];
  for (const part of parts) {
    const kind = words.get(part);
    if (kind) return kind;
  }
  return undefined;
}

function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
}
