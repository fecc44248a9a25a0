import type { Phrase } from '../../base/text.ts';

/**
 * The fields that we know, as the registry spells them.
 * @source https://www.iana.org/assignments/security-txt-fields, read 2026-11-22; `CVD-Policy` is proposed by
 * draft-behring-cvd-policy-00, section 12.1
 */
export const securityTxtFieldNames = [
  'Acknowledgments',
  'Bug-Bounty',
  'Canonical',
  'Contact',
  'CSAF',
  'CVD-Policy',
  'Encryption',
  'Expires',
  'Hiring',
  'Policy',
  'Preferred-Languages',
] as const;
export type SecurityTxtFieldName = (typeof securityTxtFieldNames)[number];

/** One line of the file that is a field, known or not, as written. */
export interface SecurityTxtField {
  readonly name: string;
  /** Which field of the registry it is, in whatever letter case it was written; absent: none that we know. */
  readonly known?: SecurityTxtFieldName;
  readonly value: string;
  /** Counted from 1, in the file as it was retrieved. */
  readonly line: number;
}

export type SecurityTxtProblemCode =
  | 'too_large'
  | 'too_many_lines'
  | 'has_nul'
  | 'signature_broken'
  | 'text_outside_signature'
  | 'line_too_long'
  | 'line_not_a_field'
  | 'contact_missing'
  | 'address_unusable'
  | 'expires_missing'
  | 'expires_repeated'
  | 'expires_malformed'
  | 'expired'
  | 'field_repeated'
  | 'language_malformed'
  | 'canonical_differs';

/** One thing that is wrong with the file, where it is, and a sentence for the person. */
export interface SecurityTxtProblem {
  readonly code: SecurityTxtProblemCode;
  readonly line?: number;
  readonly phrase: Phrase;
}

/** `unverified`: a signature is there, and nobody has checked it against a key yet. */
export type SecurityTxtSignature =
  | { readonly state: 'none' }
  | { readonly state: 'unverified'; readonly armour: string };

/** A security.txt file as read: usable values in the order of the file, and every line that was written. */
export interface SecurityTxt {
  readonly fields: readonly SecurityTxtField[];
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  /** In the publisher's order of preference; addresses that cannot be used safely are problems instead. */
  readonly contacts: readonly string[];
  readonly encryptionUrls: readonly string[];
  readonly acknowledgmentUrls: readonly string[];
  readonly policyUrls: readonly string[];
  readonly hiringUrls: readonly string[];
  readonly csafUrls: readonly string[];
  readonly canonicalUrls: readonly string[];
  /** Every one that was written: more than one means that none may be followed. */
  readonly cvdPolicyUrls: readonly string[];
  /** What `Bug-Bounty` says; absent where it says neither `True` nor `False`. */
  readonly hasBugBounty?: boolean;
  readonly preferredLanguages: readonly string[];
  readonly expiry: 'valid' | 'expired' | 'missing' | 'repeated' | 'malformed';
  /** ISO instant, where exactly one could be read. */
  readonly expiresAt?: string;
  /** Whether the file names the address that it came from. */
  readonly canonical: 'matches' | 'differs' | 'not_stated';
  readonly signature: SecurityTxtSignature;
  readonly problems: readonly SecurityTxtProblem[];
}
