import path from 'node:path';
import { parseArgs } from 'node:util';
import { text } from '../../lib/base/text.ts';
import { importers } from '../../lib/scope/import/importers.ts';

/** What `npm run scope` is asked to do. */
export interface ScopeArguments {
  /** Absolute, in the order given. */
  readonly programmeFiles: readonly string[];
  /** How to read the files; absent: recognised by their content. */
  readonly format: string | undefined;
  /** Empty: the addresses come from standard input. */
  readonly urls: readonly string[];
  readonly shouldExplain: boolean;
  readonly shouldSummarise: boolean;
}

export type ArgumentsOutcome =
  | { readonly kind: 'parsed'; readonly arguments: ScopeArguments }
  | { readonly kind: 'help' }
  /** One sentence that says what is wrong and what to write instead. */
  | { readonly kind: 'refused'; readonly sentence: string };

const flags = {
  programme: { type: 'string', multiple: true },
  format: { type: 'string' },
  explain: { type: 'boolean', default: false },
  summary: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The formats that `--format` may name. */
export const formatNames: readonly string[] = ['cvd', ...importers.map(({ format }) => format)];

/** Parses the command line of `npm run scope`. */
export function parseArguments(words: readonly string[]): ArgumentsOutcome {
  const read = readFlags(words);
  if (typeof read === 'string') return { kind: 'refused', sentence: text('cli_scope_flag', read) };
  const { help, programme: files = [], format, explain, summary } = read.values;
  if (help) return { kind: 'help' };
  if (files.length === 0) return { kind: 'refused', sentence: text('cli_scope_no_programme') };
  if (format !== undefined && !formatNames.includes(format)) {
    return { kind: 'refused', sentence: text('cli_scope_format', format, formatNames.join(', ')) };
  }
  return {
    kind: 'parsed',
    arguments: {
      programmeFiles: files.map((file) => path.resolve(file)),
      format,
      urls: read.positionals,
      shouldExplain: explain,
      shouldSummarise: summary,
    },
  };
}

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, strict: true, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
