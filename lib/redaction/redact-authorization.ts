import { decodeNestedBase64 } from './nested-base64.ts';
import type { Spot } from './walk.ts';

/** @source https://www.iana.org/assignments/http-authschemes, read 2026-11-22, and three that are in wide use */
const schemes = new Set([
  'apikey',
  'aws4-hmac-sha256',
  'basic',
  'bearer',
  'concealed',
  'digest',
  'dpop',
  'gnap',
  'hawk',
  'hoba',
  'mutual',
  'negotiate',
  'ntlm',
  'oauth',
  'privatetoken',
  'scram-sha-1',
  'scram-sha-256',
  'token',
  'vapid',
]);

/** Masks a credential and keeps the name of its scheme, e.g. `Bearer [masked token-3f1c9a, 32 characters]`. */
export function redactAuthorization(value: string, spot: Spot): string {
  const [, scheme = '', gap = '', credential = ''] = /^(\S+)(\s+)([\s\S]+)$/.exec(value) ?? [];
  if (!schemes.has(scheme.toLowerCase())) return spot.walk.mask(value, 'token', spot);
  if (scheme.toLowerCase() === 'basic') learnPassword(credential, spot);
  return scheme + gap + spot.walk.mask(credential, 'token', spot);
}

function learnPassword(credential: string, spot: Spot): void {
  const login = decodeNestedBase64(credential.trim(), { minLength: 4 });
  const colon = login?.indexOf(':') ?? -1;
  if (login !== undefined && colon !== -1) spot.walk.learn(login.slice(colon + 1), 'password');
}
