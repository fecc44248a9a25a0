import { computeSha256, encodeText } from '../base/bytes.ts';
import { phrase } from '../base/text.ts';
import { formatInstant } from '../base/time.ts';
import type { ManagedValues } from '../platform/managed-storage.ts';
import { readExtensionVersion } from '../platform/runtime.ts';
import { managedPolicyLimits } from '../policy/limits.ts';
import { parseManagedPolicy, type ManagedDocument } from '../policy/managed-policy.ts';
import { managedItem } from '../storage/managed-item.ts';
import { deleteSource, readSources, writeSource } from '../storage/programmes.ts';

/** Stands for settings that the browser itself could not read. */
const unreadableDigest = 'unreadable';

/**
 * Puts what the administrator set into force, or says what is wrong with it and leaves in force what was: a mistake in
 * a new policy must not take the locks of the last one away. One at a time, whoever asks.
 * @param read reads the settings as they are now
 * @param settleMs how long "nobody manages this browser" is doubted, in milliseconds
 */
export async function syncManagedPolicy(
  read: () => Promise<ManagedValues>,
  settleMs: number = managedPolicyLimits.settleMs,
): Promise<void> {
  await navigator.locks.request('managed-policy', async () => {
    const before = await managedItem.read();
    let found = await readDigested(read);
    // Chromium says "nothing" for its first seconds; believed too early, that would open every lock at each start
    if (found.digest === '' && before.digest !== '') {
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      found = await readDigested(read);
    }
    if (found.digest === before.digest) return;
    const { digest } = found;
    if (found.kind === 'unreadable') {
      await managedItem.write({ ...before, digest, problems: [phrase('managed_problem_unreadable')] });
      return;
    }
    const outcome = parseManagedPolicy(found.kind === 'set' ? found.values : undefined);
    if (outcome.kind === 'refused') {
      await managedItem.write({ ...before, digest, problems: [...outcome.problems] });
      return;
    }
    // the item comes last: should the background die in between, the next start finds the old digest and goes on
    await writeDocuments(outcome.kind === 'accepted' ? outcome.documents : []);
    const settings = outcome.kind === 'accepted' ? { settings: outcome.settings } : {};
    await managedItem.write({ digest, ...settings, problems: [] });
  });
}

async function readDigested(
  read: () => Promise<ManagedValues>,
): Promise<ManagedValues & { readonly digest: string }> {
  const found = await read();
  if (found.kind === 'none') return { ...found, digest: '' };
  if (found.kind === 'unreadable') return { ...found, digest: unreadableDigest };
  const text = writeJson(found.values);
  return text === undefined
    ? { kind: 'unreadable', digest: unreadableDigest }
    : // another version may read the same settings otherwise
      { ...found, digest: await computeSha256(encodeText(`${readExtensionVersion()}\n${text}`)) };
}

/** Settings that are nested too deep to be written cannot be told apart either. */
function writeJson(values: unknown): string | undefined {
  try {
    return JSON.stringify(values);
  } catch {
    return undefined;
  }
}

async function writeDocuments(documents: readonly ManagedDocument[]): Promise<void> {
  const addedAt = formatInstant(Date.now());
  for (const document of documents) {
    await writeSource({ ...document, addedAt, origin: { kind: 'managed' } });
  }
  const named = new Set(documents.map(({ id }) => id));
  const { sources } = await readSources();
  for (const { id, origin } of sources) {
    if (origin.kind === 'managed' && !named.has(id)) await deleteSource(id, 'organisation');
  }
}
