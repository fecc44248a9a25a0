const redacted: unique symbol = Symbol('redacted');

/**
 * A value that went through redaction. Only this folder can make one: the mark is a symbol that nobody else
 * holds, and it does not survive storage or messages, so a copy has to be redacted again before it leaves.
 */
export type Redacted<T> = T & { readonly [redacted]: true };

/** Marks a value as redacted; for `lib/redaction` alone, which `test/unit/redaction/redacted.test.ts` guards. */
export function markRedacted<T extends object>(value: T): Redacted<T> {
  return { ...value, [redacted]: true };
}
