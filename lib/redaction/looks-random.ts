import { splitAtPlaceholders } from './placeholders.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Says whether a text mixes letters and digits, as made-up values do and words do not. */
export function hasLettersAndDigits(text: string): boolean {
  return /[A-Za-z]/.test(text) && /[0-9]/.test(text);
}

/**
 * Says whether a text without a telling name looks like a token: 32 or more hexadecimal digits, or 24 or more
 * characters of upper case, lower case and digits. Identifiers stay readable, since they often are the finding:
 * numbers, UUIDs, 24-digit object ids and ULIDs are not tokens.
 */
export function looksLikeToken(text: string): boolean {
  if (uuid.test(text) || splitAtPlaceholders(text).length > 1) return false;
  if (/^[0-9a-f]{32,}$/i.test(text)) return true;
  return (
    /^[A-Za-z0-9_\-+/=.~]{24,}$/.test(text) &&
    /[A-Z]/.test(text) &&
    /[a-z]/.test(text) &&
    /[0-9].*[0-9]/s.test(text)
  );
}
