import type { Phrase } from '../base/text.ts';

/** What became of a text: its redacted form, or why it cannot be shown at all. */
export type ContentOutcome =
  | { readonly kind: 'rewritten'; readonly text: string }
  | { readonly kind: 'dropped'; readonly reason: Phrase };
