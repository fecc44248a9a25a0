import {
  redactCaptures,
  type RedactedCaptures,
  type RedactionOptions,
} from '../redaction/redact-captures.ts';
import type { Evidence, Exchange, Screenshot } from './evidence.ts';

export type RedactedEvidence = RedactedCaptures<Exchange, Screenshot>;

/** Redacts the evidence of one draft; the order of each kind is kept. */
export function redactEvidence(
  evidence: readonly Evidence[],
  options: RedactionOptions,
): Promise<RedactedEvidence> {
  const exchanges = evidence.filter((each) => each.kind === 'exchange');
  const screenshots = evidence.filter((each) => each.kind === 'screenshot');
  return redactCaptures({ exchanges, screenshots }, options);
}
