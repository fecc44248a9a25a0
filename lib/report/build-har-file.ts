import { encodeText, type Bytes } from '../base/bytes.ts';
import { text } from '../base/text.ts';
import { buildHar, type HarFacts } from '../evidence/build-har.ts';
import type { Exchange } from '../evidence/evidence.ts';
import type { LedgerLine } from '../evidence/ledger-line.ts';
import type { Redacted } from '../redaction/redacted.ts';
import { maxAttachmentBytes } from './wire.ts';

/** How much of the room is used on the next try: the entries left in may be larger than those left out. */
const safetyShare = 0.9;

/** A HAR that fits, and what had to be left out for it. */
export interface HarFile {
  readonly bytes: Bytes;
  readonly losses: readonly LedgerLine[];
}

/**
 * Builds the HAR of as many exchanges as one attachment holds: the proof first, then those that started first. What
 * is left out is said in the file itself and in the losses.
 * @param maxBytes what the endpoint takes
 */
export function buildHarFile(
  exchanges: readonly Redacted<Exchange>[],
  facts: HarFacts,
  maxBytes: number = maxAttachmentBytes,
): HarFile {
  let kept = exchanges.toSorted(
    (a, b) => Number(b.isProof) - Number(a.isProof) || a.startedAt.localeCompare(b.startedAt),
  );
  for (;;) {
    const losses = describeLeftOut(exchanges.length - kept.length);
    const bytes = encodeText(buildHar(kept, { ...facts, ledger: [...facts.ledger, ...losses] }));
    if (bytes.length <= maxBytes || kept.length === 0) return { bytes, losses };
    kept = kept.slice(0, Math.floor((kept.length * maxBytes * safetyShare) / bytes.length));
  }
}

function describeLeftOut(count: number): LedgerLine[] {
  if (count === 0) return [];
  return [{ kind: 'dropped', text: text('ledger_requests_left_out', String(count)) }];
}
