import type { SourceFile } from './source-tree.ts';

/** Checks that no file is too long to read in one go, unless a reason is written down. */
export function checkLengths(
  files: readonly SourceFile[],
  maxLineCount: number,
  reasons: Readonly<Record<string, string>>,
): readonly string[] {
  const tooLong = files.filter((file) => countLines(file.text) > maxLineCount);
  const offences = tooLong
    .filter((file) => reasons[file.path] === undefined)
    .map(
      (file) =>
        `${file.path} has ${countLines(file.text)} lines; split it, or give the reason for more than ${maxLineCount}.`,
    );
  const idleReasons = Object.keys(reasons)
    .filter((path) => tooLong.every((file) => file.path !== path))
    .map((path) => `${path} has at most ${maxLineCount} lines; its reason for more can go.`);
  return [...offences, ...idleReasons];
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}
