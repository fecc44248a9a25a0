import type { SecurityTxt } from '../security-txt/security-txt.ts';
import { parseSecurityTxt } from '../security-txt/parse-security-txt.ts';
import { isPlainHttpsUri } from './draft-document.ts';
import type { DraftAuthority } from './draft-evaluation.ts';
import { parseDraftTarget } from './parse-draft-target.ts';

/** How a security.txt file was retrieved. */
export interface SecurityTxtRetrieval {
  readonly requestedUri: string;
  readonly finalUri: string;
  readonly redirectChain: readonly string[];
  /** Milliseconds since 1970. */
  readonly retrievedAtMs: number;
}

export type AuthorityRefusal =
  | 'security_txt_unreadable'
  | 'security_txt_retrieval_invalid'
  | 'security_txt_contact_missing'
  | 'security_txt_expires_missing'
  | 'security_txt_expires_duplicate'
  | 'security_txt_expires_invalid'
  | 'security_txt_expired'
  | 'security_txt_cvd_policy_missing'
  | 'security_txt_cvd_policy_duplicate'
  | 'security_txt_cvd_policy_uri_invalid'
  | 'security_txt_canonical_mismatch';

export type AuthorityOutcome =
  | DraftAuthority
  | { readonly established: false; readonly code: AuthorityRefusal };

/**
 * Establishes which host a policy may speak for: the one whose security.txt was asked for, whatever it redirects to
 * and wherever the policy lies.
 * @source draft-behring-cvd-policy-00, sections 4 and 6, read 2026-11-22
 */
export function establishAuthority(text: string, retrieval: SecurityTxtRetrieval): AuthorityOutcome {
  const { requestedUri, finalUri, redirectChain, retrievedAtMs } = retrieval;
  const hops = [requestedUri, ...redirectChain, finalUri];
  const host = parseDraftTarget(requestedUri)?.host;
  const isWellKnown = /^https:\/\/[^/?#]+\/(\.well-known\/)?security\.txt$/.test(requestedUri);
  const isEndReached = finalUri === (redirectChain.at(-1) ?? requestedUri);
  if (host === undefined || !isWellKnown || !isEndReached || !hops.every((hop) => isPlainHttpsUri(hop))) {
    return { established: false, code: 'security_txt_retrieval_invalid' };
  }
  const file = parseSecurityTxt(text, { requestedUrl: requestedUri, nowMs: retrievedAtMs });
  if (file.kind === 'refused') return { established: false, code: 'security_txt_unreadable' };
  const { securityTxt } = file;
  const code = findRefusal(securityTxt, parseDraftTarget(finalUri)?.host !== host);
  if (code !== undefined) return { established: false, code };
  return {
    established: true,
    discoveryHost: host,
    securityTxtUri: requestedUri,
    cvdPolicyUri: securityTxt.cvdPolicyUrls[0] ?? '',
    securityTxtExpires: securityTxt.expiresAt ?? '',
  };
}

function findRefusal(file: SecurityTxt, isElsewhere: boolean): AuthorityRefusal | undefined {
  if (file.contacts.length === 0) return 'security_txt_contact_missing';
  switch (file.expiry) {
    case 'missing':
      return 'security_txt_expires_missing';
    case 'repeated':
      return 'security_txt_expires_duplicate';
    case 'malformed':
      return 'security_txt_expires_invalid';
    case 'expired':
      return 'security_txt_expired';
    case 'valid':
      break;
    default:
      return file.expiry satisfies never;
  }
  const [first, second] = file.cvdPolicyUrls;
  if (first === undefined) return 'security_txt_cvd_policy_missing';
  if (second !== undefined) return 'security_txt_cvd_policy_duplicate';
  if (!isPlainHttpsUri(first)) return 'security_txt_cvd_policy_uri_invalid';
  const isAnyCanonical = file.fields.some(({ known }) => known === 'Canonical');
  return (isElsewhere || isAnyCanonical) && file.canonical !== 'matches'
    ? 'security_txt_canonical_mismatch'
    : undefined;
}
