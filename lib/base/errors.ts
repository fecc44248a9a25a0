import { z } from 'zod';

/**
 * The base of every error we throw ourselves.
 * Expected outcomes (out of scope, refused by the person, truncated) are values and never its children.
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  /** Facts for the sentence the person reads; never a secret, never page text. */
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    message: string,
    details: Readonly<Record<string, string | number | boolean>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.details = details;
  }
}

/** How an error crosses contexts: rebuilt by `code`, never by `instanceof`. */
export const errorReportSchema = z.strictObject({
  code: z.string().min(1).max(64),
  message: z.string().max(2000),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type ErrorReport = z.infer<typeof errorReportSchema>;

/** Turns anything thrown into the form that crosses contexts. */
export function buildErrorReport(thrown: unknown): ErrorReport {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message.slice(0, 2000), details: { ...thrown.details } };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', message: message.slice(0, 2000), details: {} };
}

/** An error that came from another context. */
export class RemoteError extends AppError {
  override readonly name = 'RemoteError' as const;
  readonly code: string;

  constructor(report: ErrorReport) {
    super(report.message, report.details);
    this.code = report.code;
  }
}
