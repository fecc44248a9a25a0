import type { ReactNode } from 'react';
import { say, type Phrase } from '../../lib/base/text.ts';
import { VisibleText } from './visible-text.tsx';

// Private-use characters stand in for the values, so that a value can never be read as markup:
// the sentence is split where the translator put it, and only then filled.
const firstMarker = 0xe001;
const markers = Array.from({ length: 9 }, (_unused, index) => String.fromCharCode(firstMarker + index));
const pieces = /(`[^`]*`|[\uE001-\uE009])/;

interface ProseProps {
  readonly phrase: Phrase;
  /** Values that a machine said, e.g. a rule's pattern; they look like code wherever they stand. */
  readonly codeValues?: readonly string[];
}

/** Words a phrase; `…` in the message becomes code, and each value stands isolated from its surroundings. */
export function Prose({ phrase, codeValues = [] }: ProseProps) {
  const template = say({ key: phrase.key, values: markers });
  return (
    <>{template.split(pieces).map((piece, index) => renderPiece(piece, phrase.values, codeValues, index))}</>
  );
}

function renderPiece(
  piece: string,
  values: readonly string[],
  codeValues: readonly string[],
  key: number,
): ReactNode {
  const isQuoted = piece.startsWith('`') && piece.endsWith('`') && piece.length > 1;
  if (!isQuoted && !markers.includes(piece)) return piece;
  const filled = fillPiece(isQuoted ? piece.slice(1, -1) : piece, values);
  if (isQuoted || codeValues.includes(filled)) {
    return (
      <code key={key} dir="ltr">
        <VisibleText>{filled}</VisibleText>
      </code>
    );
  }
  return (
    <bdi key={key}>
      <VisibleText>{filled}</VisibleText>
    </bdi>
  );
}

function fillPiece(piece: string, values: readonly string[]): string {
  return piece.replace(/[\uE001-\uE009]/g, (marker) => values[marker.charCodeAt(0) - firstMarker] ?? '');
}
