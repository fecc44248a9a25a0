import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { say, text, type Phrase } from '../../lib/base/text.ts';
import { readSource } from '../../lib/policy/read-source.ts';
import { importLimits } from '../../lib/scope/import/import-limits.ts';
import type { DoubtfulRule } from '../../lib/scope/import/importer.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';

/** One programme's list, with what a person wants to know of the file that it came from. */
export interface ListSource {
  readonly list: ScopeList;
  /** e.g. `cvd-0.2` or `hackerone`. */
  readonly format: string;
  readonly parsedCount: number;
  readonly doubtful: readonly DoubtfulRule[];
  /** One sentence about the list as a whole, e.g. that it says nothing about scope. */
  readonly note: Phrase | undefined;
}

/**
 * Reads the lists of a file: a CVD Policy document of any version, or what an importer recognises.
 * @param format the name of a format; absent: recognised by the content
 * @throws Error that says what is wrong with the file
 */
export async function readListFile(file: string, format?: string): Promise<readonly ListSource[]> {
  const { maxBytes } = importLimits;
  const facts = await stat(file).catch((error: unknown) => refuse(file, error));
  // a device or a pipe has no size and may never end
  if (!facts.isFile()) throw new Error(text('cli_scope_no_file', file));
  if (facts.size > maxBytes) throw new Error(text('cli_scope_too_large', file, formatByteCount(maxBytes)));
  const written = await readFile(file, 'utf8').catch((error: unknown) => refuse(file, error));
  // the person who names the file vouches for it, so it judges every host that it lists
  const fileName = path.basename(file).slice(0, 255);
  const outcome = readSource({ text: written, format, origin: { kind: 'added', fileName } });
  if (outcome.kind === 'refused') {
    throw new Error(text('cli_scope_refused', file, outcome.problems.map(say).join(' ')));
  }
  return outcome.lists.map(({ list, summary }) => ({
    list: { ...list, sourceName: fileName },
    format: list.format,
    parsedCount: summary.parsedCount,
    doubtful: summary.doubtful,
    note: summary.note,
  }));
}

function refuse(file: string, cause: unknown): never {
  throw new Error(text('cli_scope_unreadable', file), { cause });
}
