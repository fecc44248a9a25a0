import { phrase, type Phrase } from '../../base/text.ts';
import { emptyNode, type PatternNode } from './pattern-node.ts';

/** Where the reader of an expression stands, and why it went no further. */
export interface PatternCursor {
  readonly source: string;
  position: number;
  depth: number;
  refusal: Phrase | undefined;
}

/** Ends the reading: everything that is asked of the cursor from here on finds the end of the text. */
export function refusePattern(
  cursor: PatternCursor,
  key: Phrase['key'] = 'scope_refused_pattern_syntax',
): PatternNode {
  cursor.refusal ??= phrase(key);
  cursor.position = cursor.source.length;
  return emptyNode;
}
