import type { SourceFile } from './source-tree.ts';

const undatedTodo =
  /(?:\/\/|\*|#|<!--)[^\n]*(?<!`)\b(?:TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}-\d{2}\]: drop when )/;

/** Checks that every `TODO` outside backticks says when it ends: `TODO [2027-01-31]: drop when …`. */
export function checkTodos(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => undatedTodo.test(file.text))
    .map((file) => `${file.path} has a TODO without its end; write "TODO [YYYY-MM-DD]: drop when …".`);
}
