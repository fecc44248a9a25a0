import type { Phrase } from '../../lib/base/text.ts';

/** What became of the last capture. */
export type CaptureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly phrase: Phrase }
  | { readonly kind: 'failed'; readonly phrase: Phrase };
