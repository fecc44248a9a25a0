import type { Phrase } from '../../lib/base/text.ts';

/** What became of the programme that was last added. */
export type AddProgrammeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };
