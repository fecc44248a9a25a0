import type { RedactableExchange, RedactableScreenshot } from '../redaction/redactable.ts';
import type { Exchange, Screenshot } from './evidence.ts';

/** Whether a field may be kept on this machine, shown to the person, and sent to a receiver. */
export interface Destinations {
  readonly stored: 'yes' | 'no';
  readonly shown: 'yes' | 'no';
  /** `redacted`: only as it left `lib/redaction`. */
  readonly sent: 'yes' | 'redacted' | 'no';
}

// A new field of evidence does not compile until it has a row here, and a row that says `redacted` does not compile
// until redaction knows the field.

type Table<T, R> = {
  readonly [K in keyof Required<T>]: K extends keyof R
    ? Destinations & { readonly sent: 'redacted' | 'no' }
    : Destinations & { readonly sent: 'yes' | 'no' };
};

/** Read by redaction to find its way; they hold no text of the page. */
type Plain = 'id';

const kept = { stored: 'yes', shown: 'yes', sent: 'no' } as const;
const open = { stored: 'yes', shown: 'yes', sent: 'yes' } as const;
const masked = { stored: 'yes', shown: 'yes', sent: 'redacted' } as const;
/** Needed to keep things together, and nobody's business. */
const internal = { stored: 'yes', shown: 'no', sent: 'no' } as const;

/** Where each field of an exchange may go. */
export const exchangeDestinations = {
  id: internal,
  draftId: internal,
  kind: internal,
  isIncluded: kept,
  // the person's own note for the list of evidence
  label: kept,
  // the receiver gets the kind of verdict; the address and the reason repeat what the person's list says
  verdict: masked,
  source: open,
  requestId: internal,
  method: open,
  url: masked,
  resourceType: open,
  initiator: masked,
  startedAt: open,
  durationMs: open,
  statusCode: open,
  statusLine: masked,
  remoteAddress: open,
  isFromCache: open,
  redirectUrl: masked,
  error: masked,
  requestHeaders: masked,
  responseHeaders: masked,
  requestBody: masked,
  isProof: open,
} as const satisfies Table<Exchange, Omit<RedactableExchange, Plain>>;

/** Where each field of a screenshot may go; the picture's own bytes go as the person reviewed them. */
export const screenshotDestinations = {
  id: internal,
  draftId: internal,
  kind: internal,
  isIncluded: kept,
  label: kept,
  verdict: kept,
  method: open,
  page: masked,
  widthPx: open,
  heightPx: open,
  byteCount: open,
  sha256: open,
  filename: masked,
} as const satisfies Table<Screenshot, Omit<RedactableScreenshot, Plain>>;
