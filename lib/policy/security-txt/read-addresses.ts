import { phrase } from '../../base/text.ts';
import { parseUrl } from '../../base/url.ts';
import { findFields } from './find-fields.ts';
import type { SecurityTxtField, SecurityTxtFieldName, SecurityTxtProblem } from './security-txt.ts';

export interface AddressesRead {
  readonly addresses: readonly string[];
  readonly problems: readonly SecurityTxtProblem[];
}

/** Reads the addresses of one field, in order; one with another scheme, such as `javascript:`, is a problem. */
export function readAddresses(
  fields: readonly SecurityTxtField[],
  name: SecurityTxtFieldName,
  schemes: readonly string[],
): AddressesRead {
  const found = findFields(fields, name);
  const isUsable = ({ value }: SecurityTxtField): boolean => isUsableAddress(value, schemes);
  return {
    addresses: found.filter(isUsable).map(({ value }) => value),
    problems: found
      .filter((field) => !isUsable(field))
      .map(({ line }) => ({
        code: 'address_unusable',
        line,
        phrase: phrase('security_txt_address_unusable', name, schemes.join(', ')),
      })),
  };
}

/** A complete address with one of the schemes; `https://acme.com@evil.com/` reads like another one. */
function isUsableAddress(value: string, schemes: readonly string[]): boolean {
  const url = parseUrl(value);
  if (!url || /\s/.test(value) || !schemes.includes(url.protocol)) return false;
  if (url.protocol !== 'https:') return url.pathname !== '';
  return /^https:\/\//i.test(value) && url.username === '' && url.password === '';
}
