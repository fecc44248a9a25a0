import { parseBoundedJson } from '../base/json.ts';
import type { DeliveryProblem } from '../report/frozen-report.ts';
import { problemSchema } from '../report/wire.ts';

/** What to do about an answer that is not the wanted one. */
export type AnswerClass =
  | { readonly kind: 'retry'; readonly problem: DeliveryProblem; readonly retryAfterMs?: number }
  | { readonly kind: 'refused'; readonly problem: DeliveryProblem };

// these heal: too early, in flight elsewhere, too many, and the server's own faults
const healingStatuses = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/**
 * Classifies an answer without a receipt: retried only where it can heal.
 * A 2xx that is no receipt is final, because sending the report again and again to something that is not a
 * disclosure endpoint would only hand it out more often.
 */
export function classifyAnswer(
  status: number,
  text: string,
  retryAfter: string | null,
  nowMs: number,
): AnswerClass {
  const problem = { status, ...readProblem(status, text) };
  if (!healingStatuses.has(status)) return { kind: 'refused', problem };
  const retryAfterMs = parseRetryAfter(retryAfter, nowMs);
  return { kind: 'retry', problem, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function readProblem(status: number, text: string): { code: string; detail: string } {
  const parsed = parseBoundedJson(text, { maxBytes: 100_000, maxDepth: 16 });
  const problem = parsed.kind === 'parsed' ? problemSchema.safeParse(parsed.value).data : undefined;
  if (problem) return { code: 'receiver_problem', detail: problem.detail ?? problem.title };
  if (status >= 500) return { code: 'server_error', detail: '' };
  if (status >= 400) return { code: 'client_error', detail: '' };
  return { code: 'not_an_endpoint', detail: '' };
}

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 * @returns milliseconds from now, at most one day; undefined when absent or unreadable
 * @source RFC 9110 section 10.2.3, read 2026-11-22
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  const waitMs = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  if (Number.isNaN(waitMs)) return undefined;
  return Math.min(Math.max(waitMs, 0), 86_400_000);
}
