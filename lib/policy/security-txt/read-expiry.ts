import { phrase } from '../../base/text.ts';
import { formatInstant } from '../../base/time.ts';
import { parseTimestamp } from '../parse-timestamp.ts';
import { findFields } from './find-fields.ts';
import type { SecurityTxt, SecurityTxtField, SecurityTxtProblem } from './security-txt.ts';

interface ExpiryRead {
  readonly state: SecurityTxt['expiry'];
  readonly expiresAt?: string;
  readonly problems: readonly SecurityTxtProblem[];
}

/** Reads the one `Expires` that a file must have, and judges it against a given time. */
export function readExpiry(fields: readonly SecurityTxtField[], nowMs: number): ExpiryRead {
  const [first, second] = findFields(fields, 'Expires');
  if (!first) {
    const problem = phrase('security_txt_expires_missing');
    return { state: 'missing', problems: [{ code: 'expires_missing', phrase: problem }] };
  }
  if (second) {
    const problem = phrase('security_txt_expires_repeated');
    return {
      state: 'repeated',
      problems: [{ code: 'expires_repeated', line: second.line, phrase: problem }],
    };
  }
  const { line } = first;
  const epochMs = parseTimestamp(first.value);
  if (epochMs === undefined) {
    const problem = phrase('security_txt_expires_malformed');
    return { state: 'malformed', problems: [{ code: 'expires_malformed', line, phrase: problem }] };
  }
  const expiresAt = formatInstant(epochMs);
  if (epochMs > nowMs) return { state: 'valid', expiresAt, problems: [] };
  const problem = phrase('security_txt_expired', expiresAt.slice(0, 10));
  return { state: 'expired', expiresAt, problems: [{ code: 'expired', line, phrase: problem }] };
}
