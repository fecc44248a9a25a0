import type { Phrase } from '../../lib/base/text.ts';
import type { FormatChoice, SourceReview } from './source-review.ts';

/** What became of the document that was last added. */
export type AddProgrammeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly doing: 'reading' | 'keeping' }
  /** Read, and not kept yet; `problems` say why keeping it did not work. */
  | {
      readonly kind: 'review';
      readonly review: SourceReview;
      readonly choice: FormatChoice;
      readonly problems: readonly Phrase[];
    }
  /** `added` is a programme, `kept` a list. */
  | { readonly kind: 'added' | 'kept'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly problems: readonly Phrase[];
      /** Absent where the text could not even be loaded. */
      readonly choice?: FormatChoice | undefined;
    };
