import { formatByteCount } from '../../base/bytes.ts';
import { phrase } from '../../base/text.ts';
import { securityTxtLimits } from '../limits.ts';
import { findFields } from './find-fields.ts';
import { findSignedText } from './find-signed-text.ts';
import { readAddresses, type AddressesRead } from './read-addresses.ts';
import { readExpiry } from './read-expiry.ts';
import { readFields } from './read-fields.ts';
import type {
  SecurityTxt,
  SecurityTxtField,
  SecurityTxtFieldName,
  SecurityTxtProblem,
} from './security-txt.ts';

export interface SecurityTxtContext {
  /** The address that was asked for, before redirects; absent: the text came by hand. */
  readonly requestedUrl?: string | undefined;
  /** Milliseconds since 1970 against which `Expires` is judged. */
  readonly nowMs: number;
}

export type SecurityTxtOutcome =
  | { readonly kind: 'parsed'; readonly securityTxt: SecurityTxt }
  | { readonly kind: 'refused'; readonly problem: SecurityTxtProblem };

const webSchemes: readonly string[] = ['https:'];
const contactSchemes: readonly string[] = ['https:', 'mailto:', 'tel:'];
const keySchemes: readonly string[] = ['https:', 'dns:', 'openpgp4fpr:'];
const onceOnly: readonly SecurityTxtFieldName[] = ['Bug-Bounty', 'CVD-Policy', 'Preferred-Languages'];

/**
 * Parses the text of a security.txt file, which anybody may have written.
 * The signature of a clear-signed file is kept and not verified.
 * @source RFC 9116, sections 2 to 4, read 2026-11-22
 */
export function parseSecurityTxt(text: string, context: SecurityTxtContext): SecurityTxtOutcome {
  const refusal = refuseText(text);
  if (refusal) return { kind: 'refused', problem: refusal };
  const written = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const { maxLines } = securityTxtLimits;
  if (written.length > maxLines) {
    const problem = phrase('security_txt_too_many_lines', String(maxLines));
    return { kind: 'refused', problem: { code: 'too_many_lines', phrase: problem } };
  }
  const signed = findSignedText(written.map((line, index) => ({ line: index + 1, text: line })));
  if (signed.kind === 'broken') {
    const problem = phrase('security_txt_signature_broken');
    return { kind: 'refused', problem: { code: 'signature_broken', line: signed.line, phrase: problem } };
  }
  const { fields, comments, problems } = readFields(signed.lines);
  const read = (name: SecurityTxtFieldName, schemes: readonly string[] = webSchemes): AddressesRead =>
    readAddresses(fields, name, schemes);
  const contacts = read('Contact', contactSchemes);
  const encryption = read('Encryption', keySchemes);
  const acknowledgments = read('Acknowledgments');
  const policies = read('Policy');
  const hiring = read('Hiring');
  const csaf = read('CSAF');
  const canonicals = read('Canonical');
  const expiry = readExpiry(fields, context.nowMs);
  const canonical = compareCanonical(canonicals.addresses, context.requestedUrl);
  const languages = readLanguages(fields);
  const bugBounty = findFields(fields, 'Bug-Bounty')[0]?.value.toLowerCase();
  return {
    kind: 'parsed',
    securityTxt: {
      fields,
      comments,
      contacts: contacts.addresses,
      encryptionUrls: encryption.addresses,
      acknowledgmentUrls: acknowledgments.addresses,
      policyUrls: policies.addresses,
      hiringUrls: hiring.addresses,
      csafUrls: csaf.addresses,
      canonicalUrls: canonicals.addresses,
      cvdPolicyUrls: findFields(fields, 'CVD-Policy').map(({ value }) => value),
      ...(bugBounty === 'true' || bugBounty === 'false' ? { hasBugBounty: bugBounty === 'true' } : {}),
      preferredLanguages: languages.languages,
      expiry: expiry.state,
      ...(expiry.expiresAt === undefined ? {} : { expiresAt: expiry.expiresAt }),
      canonical,
      signature: signed.signature,
      problems: [
        ...signed.outside.slice(0, 1).map(({ line }) => ({
          code: 'text_outside_signature' as const,
          line,
          phrase: phrase('security_txt_text_outside_signature'),
        })),
        ...problems,
        ...[contacts, encryption, acknowledgments, policies, hiring, csaf, canonicals].flatMap(
          (outcome) => outcome.problems,
        ),
        ...(contacts.addresses.length === 0
          ? [{ code: 'contact_missing' as const, phrase: phrase('security_txt_contact_missing') }]
          : []),
        ...expiry.problems,
        ...onceOnly.flatMap((name) => checkOnce(fields, name)),
        ...languages.problems,
        ...(canonical === 'differs'
          ? [{ code: 'canonical_differs' as const, phrase: phrase('security_txt_canonical_differs') }]
          : []),
      ],
    },
  };
}

function refuseText(text: string): SecurityTxtProblem | undefined {
  const { maxBytes } = securityTxtLimits;
  if (text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes) {
    return { code: 'too_large', phrase: phrase('security_txt_too_large', formatByteCount(maxBytes)) };
  }
  return text.includes('\0') ? { code: 'has_nul', phrase: phrase('security_txt_has_nul') } : undefined;
}

/** Exactly as written: a file for another spelling of the address is a file for another address. */
function compareCanonical(
  canonicalUrls: readonly string[],
  requestedUrl: string | undefined,
): SecurityTxt['canonical'] {
  if (canonicalUrls.length === 0 || requestedUrl === undefined) return 'not_stated';
  return canonicalUrls.includes(requestedUrl) ? 'matches' : 'differs';
}

function checkOnce(
  fields: readonly SecurityTxtField[],
  name: SecurityTxtFieldName,
): readonly SecurityTxtProblem[] {
  return findFields(fields, name)
    .slice(1, 2)
    .map(({ line }) => ({
      code: 'field_repeated',
      line,
      phrase: phrase('security_txt_field_repeated', name),
    }));
}

function readLanguages(fields: readonly SecurityTxtField[]): {
  readonly languages: readonly string[];
  readonly problems: readonly SecurityTxtProblem[];
} {
  const [first] = findFields(fields, 'Preferred-Languages');
  if (!first) return { languages: [], problems: [] };
  const tags = first.value.split(',').map((tag) => tag.trim());
  const languages = tags.filter((tag) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag));
  if (languages.length === tags.length) return { languages, problems: [] };
  const problem = phrase('security_txt_language_malformed');
  return { languages, problems: [{ code: 'language_malformed', line: first.line, phrase: problem }] };
}
