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

/** How an error is told outside the place that threw it: known by `code`, never by `instanceof`. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
}

/** Turns anything thrown into what may be told of it. */
export function buildErrorReport(thrown: unknown): ErrorReport {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message };
  return { code: 'unexpected', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
