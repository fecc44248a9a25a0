import type { Phrase } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';

/** Whether what was typed is on the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'saving' }
  /** Nothing was typed yet, so nothing had to be saved. */
  | { readonly kind: 'new' }
  | { readonly kind: 'failed'; readonly why: Phrase };
