import type { FastifyReply } from 'fastify';
import { text } from '../lib/base/text.ts';
import { problemSchema, type Problem } from '../lib/report/wire.ts';
import { z } from 'zod';

/** Every way a request can end without what it asked for, with its status. */
export const problemStatuses = {
  address_invalid: 400,
  bad_request: 400,
  interrupted: 400,
  key_invalid: 400,
  key_mismatch: 400,
  not_json: 400,
  attachment_unknown: 404,
  not_found: 404,
  method_not_allowed: 405,
  timeout: 408,
  in_flight: 409,
  too_large: 413,
  media_type: 415,
  attachment_size: 422,
  attachment_digest: 422,
  key_reused: 422,
  report_invalid: 422,
  too_deep: 422,
  headers_too_large: 431,
  unexpected: 500,
  storage_full: 503,
} as const;
export type ProblemCode = keyof typeof problemStatuses;

/** One place in a report that does not fit. */
export const fieldErrorSchema = z.strictObject({
  /** A JSON Pointer into the report, e.g. `/attachments/0/sha256`. */
  path: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** What the endpoint answers: a problem detail, with the places that do not fit where there are some. */
export const endpointProblemSchema = problemSchema.extend({ errors: z.array(fieldErrorSchema).optional() });

/** Why a request is refused. */
export interface Refusal {
  readonly code: ProblemCode;
  /** Fill `$1` … in the sentence. */
  readonly values?: readonly string[];
  readonly errors?: readonly FieldError[];
  /** Seconds after which the same request may do better. */
  readonly retryAfterSeconds?: number;
}

export const problemMediaType = 'application/problem+json';

/** Builds the problem detail of a refusal. @source RFC 9457 section 3, read 2026-11-22 */
export function buildProblem({ code, values = [], errors }: Refusal): Problem {
  return {
    type: `urn:goodfaith:problem:${code}`,
    title: text(`endpoint_problem_${code}_title`),
    status: problemStatuses[code],
    detail: text(`endpoint_problem_${code}_detail`, ...values),
    ...(errors ? { errors } : {}),
  };
}

/** Answers with a problem detail. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds));
  return reply
    .code(problemStatuses[refusal.code])
    .type(problemMediaType)
    .send(JSON.stringify(buildProblem(refusal)));
}
