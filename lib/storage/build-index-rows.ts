import { isCvdFormat } from '../policy/is-cvd-format.ts';
import type { ProgrammeSource } from '../policy/programme-source.ts';
import { compileScopeIndex } from '../scope/compiled/build/compile-scope-index.ts';
import type { ScopeIndex } from '../scope/compiled/scope-index.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import type { scopeIndexKeys } from './keys.ts';
import { buildStamp } from './scope-index.ts';

/** Everything that a stored index depends on. */
export interface IndexedDocuments {
  readonly lists: readonly ScopeList[];
  readonly sources: readonly ProgrammeSource[];
  /** Rows that no one can read have a place in the stamp too. */
  readonly unreadableIds: readonly string[];
}

/** What the store `scopeIndex` holds, by key. */
type IndexRows = Readonly<Record<keyof typeof scopeIndexKeys, unknown>>;

/** Compiles the lists into what is written in the transaction that changes them. */
export function buildIndexRows(documents: IndexedDocuments): { index: ScopeIndex; rows: IndexRows } {
  const { lists, sources, unreadableIds } = documents;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const index = compileScopeIndex(lists, { seed });
  const stamp = buildStamp([...sources.map(({ id }) => id), ...unreadableIds]);
  const documentIds = sources.filter(({ format }) => isCvdFormat(format)).map(({ id }) => id);
  return {
    index,
    rows: { compiled: { stamp, bytes: index.bytes }, directory: { stamp, documentIds, seed } },
  };
}
