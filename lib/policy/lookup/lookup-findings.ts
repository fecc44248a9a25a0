import type { Phrase } from '../../base/text.ts';
import type { SourceOrigin } from '../programme-source.ts';
import type { SourceOutcome } from '../read-source.ts';
import type { SecurityTxt } from '../security-txt/security-txt.ts';
import type { LookupRequest } from './lookup-request.ts';

/** One request that was sent, and what became of it. */
export interface SentRequest extends LookupRequest {
  readonly result: Phrase;
}

/** A file as it was retrieved. */
export interface RetrievedFile {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  /** Every address that the server sent us on to, the final one last. */
  readonly redirectChain: readonly string[];
  /** The `content-type` header, lower-case. */
  readonly mediaType: string;
  readonly text: string;
}

/** What is known of the signature of a security.txt file. */
export type SignatureFinding =
  | { readonly kind: 'none' }
  /** Nobody has checked it, and why. */
  | {
      readonly kind: 'unchecked';
      readonly reason: Phrase;
      /** The key's address, where only the person's agreement is missing. */
      readonly wantedUrl?: string;
    }
  /** It was made by a key that the site itself names. That proves no more than the site does. */
  | {
      readonly kind: 'verified';
      /** Upper-case hexadecimal. */
      readonly fingerprint: string;
      /** ISO instant, as the signature states it. */
      readonly signedAt: string;
      readonly keyUrl: string;
    }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** A security.txt file that was found, read and checked. */
export interface FoundSecurityTxt {
  readonly retrieval: RetrievedFile;
  readonly file: SecurityTxt;
  readonly signature: SignatureFinding;
}

/** A policy document that was found, and what its text comes to under the authority of this discovery. */
export interface FoundPolicy {
  readonly retrieval: RetrievedFile;
  readonly origin: Extract<SourceOrigin, { readonly kind: 'lookup' }>;
  readonly outcome: SourceOutcome;
}

/** What a look-up has found so far. Nothing of it is kept anywhere. */
export interface LookupFindings {
  readonly sent: readonly SentRequest[];
  /** Requests to hosts that the person has not agreed to ask; agreeing and looking up again sends only these. */
  readonly wanted: readonly LookupRequest[];
  readonly securityTxt?: FoundSecurityTxt;
  readonly policy?: FoundPolicy;
  /** What stood in the way, in sentences. */
  readonly problems: readonly Phrase[];
}
