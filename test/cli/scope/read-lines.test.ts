import { describe, expect, it } from 'vitest';
import { maxLineLength, readLines, type InputLine } from '../../../cli/scope/read-lines.ts';

async function read(...chunks: readonly string[]): Promise<readonly InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(stream(chunks))) lines.push(line);
  return lines;
}

async function* stream(chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe('readLines', () => {
  it.each([
    ['lines in pieces', ['ht', 'tps://a\nb', '\n'], ['https://a', 'b']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['empty lines', ['\n\na\n'], ['', '', 'a']],
    ['carriage returns, also across pieces', ['a\r\nb\r', '\nc'], ['a', 'b', 'c']],
    ['nothing', [], []],
  ])('reads %s', async (_case, chunks, expected) => {
    const lines = await read(...chunks);
    expect(lines).toEqual(expected.map((text) => ({ kind: 'line', text })));
  });

  it('keeps the beginning of a line that is too long, and reads on after it', async () => {
    const piece = 'a'.repeat(maxLineLength);
    const [long, next, ...rest] = await read(piece, piece, 'a\nb\n');
    expect(long).toEqual({ kind: 'too_long', text: piece });
    expect(next).toEqual({ kind: 'line', text: 'b' });
    expect(rest).toEqual([]);
  });
});
