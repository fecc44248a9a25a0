import type { ReactNode } from 'react';
import { say, type Phrase } from '../../lib/base/text.ts';
import { VisibleText } from './visible-text.tsx';

// Private-use characters stand in for the values, so that a value can never be read as markup:
// the sentence is split where the translator put it, and only then filled.
const firstMarker = 0xe001;
const markers = Array.from({ length: 9 }, (_unused, index) => String.fromCharCode(firstMarker + index));
const pieces = /(`[^`]*`|[\uE001-\uE009])/;

/** Words a phrase; `…` in the message becomes code, and each value stands isolated from its surroundings. */
export function Prose({ phrase }: { readonly phrase: Phrase }) {
  const template = say({ key: phrase.key, values: markers });
  return <>{template.split(pieces).map((piece, index) => renderPiece(piece, phrase.values, index))}</>;
}

function renderPiece(piece: string, values: readonly string[], key: number): ReactNode {
  if (piece.startsWith('`') && piece.endsWith('`') && piece.length > 1) {
    return (
      <code key={key} dir="ltr">
        <VisibleText>{fillPiece(piece.slice(1, -1), values)}</VisibleText>
      </code>
    );
  }
  if (markers.includes(piece)) {
    return (
      <bdi key={key}>
        <VisibleText>{fillPiece(piece, values)}</VisibleText>
      </bdi>
    );
  }
  return piece;
}

function fillPiece(piece: string, values: readonly string[]): string {
  return piece.replace(/[\uE001-\uE009]/g, (marker) => values[marker.charCodeAt(0) - firstMarker] ?? '');
}
