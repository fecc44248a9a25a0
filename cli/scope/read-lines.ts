/** One line of input, or the beginning of one that is too long to keep. */
export interface InputLine {
  readonly kind: 'line' | 'too_long';
  readonly text: string;
}

/** Characters of a line; what follows is dropped as it comes, so that no input fills the memory. */
export const maxLineLength = 65_536;

/** Splits a stream of text into lines, each as soon as it is complete. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<InputLine> {
  let kept = '';
  let isTooLong = false;
  const keep = (piece: string): void => {
    isTooLong ||= kept.length + piece.length > maxLineLength;
    kept = (kept + piece).slice(0, maxLineLength);
  };
  const finish = (): InputLine => {
    const line: InputLine = { kind: isTooLong ? 'too_long' : 'line', text: kept.replace(/\r$/, '') };
    kept = '';
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      keep(chunk.slice(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.slice(start));
  }
  if (kept !== '') yield finish();
}
