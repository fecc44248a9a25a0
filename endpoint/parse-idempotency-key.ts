import { reportIdSchema, type ReportId } from '../lib/base/ids.ts';

/**
 * Parses an Idempotency-Key header: a structured-field string, which is a UUID in quotes.
 * @returns the UUID, or undefined when the header is missing, repeated, unquoted or no UUID
 * @source draft-ietf-httpapi-idempotency-key-header-07 section 2.1, read 2026-11-22
 */
export function parseIdempotencyKey(header: string | string[] | undefined): ReportId | undefined {
  if (typeof header !== 'string') return undefined;
  const quoted = /^"([^"\\]*)"$/.exec(header);
  return reportIdSchema.safeParse(quoted?.[1]).data;
}
