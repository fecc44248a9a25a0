import type { Phrase } from '../../lib/base/text.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';

/** How a text is read, and how else it could be. */
export interface FormatChoice {
  /** `auto`, or the name of a format that the person chose. */
  readonly chosen: string;
  readonly formats: readonly string[];
}

/** A document that was read and waits for the person's word. */
export interface SourceReview {
  /** e.g. `scope.json`. */
  readonly name: string;
  readonly summary: SourceSummary;
  /** What keeping it would mean for what is kept already. */
  readonly notes: readonly Phrase[];
}
