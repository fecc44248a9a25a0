import styles from './visible-text.module.css';

// Characters that reorder or hide their neighbours: bidi controls, zero-width spaces, soft hyphen, control characters.
// ZWNJ and ZWJ (U+200C, U+200D) stay out: Persian and emoji need them, and they cannot reorder.
const hidden =
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  /([\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF])/;

/**
 * Shows text with every character that could reorder or hide its neighbours made visible.
 * The text in the document stays exactly the text given: the mark is drawn by the style sheet.
 */
export function VisibleText({ children }: { readonly children: string }) {
  if (!hidden.test(children)) return children;
  return <>{children.split(hidden).map((piece, index) => renderPiece(piece, index))}</>;
}

function renderPiece(piece: string, index: number) {
  // split with one capture group puts the hidden characters at the odd places
  if (index % 2 === 0) return piece;
  return (
    <span key={index} className={styles.hidden} data-character={nameCharacter(piece)}>
      {piece}
    </span>
  );
}

/** Names the characters of a text that could reorder or hide others, each once, e.g. `['U+202E']`. */
export function listHiddenCharacters(text: string): readonly string[] {
  if (!hidden.test(text)) return [];
  const found = text.split(hidden).filter((_piece, index) => index % 2 === 1);
  return [...new Set(found.map(nameCharacter))];
}

function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
