import type { EvidenceId } from '../base/ids.ts';
import type { Phrase } from '../base/text.ts';

// What redaction needs to know of evidence. `lib/evidence` stands above this folder, so its shapes are described
// here by the parts that can hold a secret; `lib/evidence/destinations.ts` checks that none is missing.

export interface RedactableHeader {
  readonly name: string;
  readonly value: string;
}

export type RedactableBody =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly byteCount: number;
      readonly isCut: boolean;
      readonly hidesFile?: true | undefined;
    }
  | { readonly kind: 'bytes'; readonly base64: string; readonly byteCount: number; readonly isCut: boolean }
  | { readonly kind: 'form'; readonly fields: readonly RedactableHeader[] }
  | { readonly kind: 'unreadable'; readonly why: string };

interface RedactableVerdict {
  readonly url?: string | undefined;
  readonly reason: Phrase;
}

/** The parts of an exchange that can hold a secret. */
export interface RedactableExchange {
  readonly id: EvidenceId;
  readonly label: string;
  readonly verdict: RedactableVerdict;
  readonly url: string;
  readonly initiator?: string | undefined;
  readonly statusLine?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly error?: string | undefined;
  readonly requestHeaders?: readonly RedactableHeader[] | undefined;
  readonly responseHeaders?: readonly RedactableHeader[] | undefined;
  readonly requestBody?: RedactableBody | undefined;
}

/** The parts of a screenshot's record that can hold a secret; the picture itself is the person's to check. */
export interface RedactableScreenshot {
  readonly id: EvidenceId;
  readonly label: string;
  readonly filename: string;
  readonly verdict: RedactableVerdict;
  readonly page: { readonly url: string; readonly title: string };
}
