import { z } from 'zod';
import { readExtensionVersion } from '../platform/runtime.ts';
import { readScopeIndex } from '../scope/compiled/read-scope-index.ts';
import type { ScopeIndex } from '../scope/compiled/scope-index.ts';
import { openDatabase } from './database.ts';
import { scopeIndexKeys } from './keys.ts';

/** What a stored index was compiled from. Another version of the extension may read the same documents otherwise. */
const stampSchema = z.object({ extensionVersion: z.string(), sourceIds: z.array(z.string()).readonly() });
type Stamp = z.infer<typeof stampSchema>;

const compiledSchema = z.object({ stamp: stampSchema, bytes: z.unknown() });

/** Which kept documents have more than scope, so that a whole platform's list is not read to look for them. */
const directorySchema = z.object({ stamp: stampSchema, documentIds: z.array(z.string()).readonly() });

/** Reads the stored index; undefined where there is none, or it was compiled from something else. */
export async function readStoredIndex(): Promise<ScopeIndex | undefined> {
  const row = await readRow(scopeIndexKeys.compiled, compiledSchema);
  return row && readScopeIndex(row.bytes);
}

/** Reads which kept documents have more than scope; undefined where that is not known. */
export async function readDocumentIds(): Promise<readonly string[] | undefined> {
  return (await readRow(scopeIndexKeys.directory, directorySchema))?.documentIds;
}

async function readRow<Row extends { readonly stamp: Stamp }>(
  key: string,
  schema: z.ZodType<Row>,
): Promise<Row | undefined> {
  const database = await openDatabase();
  // one transaction, so that the ids are those of the very moment
  const transaction = database.transaction(['programmes', 'scopeIndex']);
  const [ids, raw] = await Promise.all([
    transaction.objectStore('programmes').getAllKeys(),
    transaction.objectStore('scopeIndex').get(key),
  ]);
  const row = schema.safeParse(raw).data;
  return row && isSame(row.stamp, buildStamp(ids)) ? row : undefined;
}

/** Builds the stamp of an index over the kept documents with these ids. */
export function buildStamp(ids: readonly string[]): Stamp {
  return { extensionVersion: readExtensionVersion(), sourceIds: ids.toSorted() };
}

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.extensionVersion === other.extensionVersion &&
    one.sourceIds.length === other.sourceIds.length &&
    one.sourceIds.every((id, position) => id === other.sourceIds[position])
  );
}
