import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../lib/base/ids.ts';
import type { ReadClock } from '../../lib/base/time.ts';
import { endpointLimits } from '../../lib/policy/limits.ts';
import { ensureDirectory, syncDirectory } from './durable-files.ts';
import type { EvidenceOutcome, EvidenceStore, ExpectedEvidence } from './evidence-store.ts';

/** Opens the evidence directory and removes what a crash left unfinished in it. */
export async function openDiskEvidenceStore(directory: string, readClock: ReadClock): Promise<EvidenceStore> {
  const incoming = join(directory, 'incoming');
  await ensureDirectory(incoming);
  await removeAbandoned(incoming, readClock());
  return { store: (chunks, expected) => storeEvidence(directory, incoming, chunks, expected) };
}

/** Builds where evidence lies, e.g. `evidence/9f/2c/9f2c41d0…`; the digest's schema keeps it inside. */
export function buildEvidencePath(directory: string, sha256: Sha256): { folder: string; file: string } {
  const folder = join(directory, sha256.slice(0, 2), sha256.slice(2, 4));
  return { folder, file: join(folder, sha256) };
}

async function storeEvidence(
  directory: string,
  incoming: string,
  chunks: AsyncIterable<Uint8Array>,
  expected: ExpectedEvidence,
): Promise<EvidenceOutcome> {
  const partial = join(incoming, `${randomUUID()}.part`);
  try {
    const outcome = await writePartial(partial, chunks, expected);
    if (outcome.kind !== 'stored') return outcome;
    const { folder, file } = buildEvidencePath(directory, expected.sha256);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(partial, file);
    // each level, always: another upload may have made the folder and not yet synced its name
    for (const level of [folder, dirname(folder), directory]) await syncDirectory(level);
    return outcome;
  } finally {
    // after the rename there is nothing left to remove
    await rm(partial, { force: true });
  }
}

async function writePartial(
  partial: string,
  chunks: AsyncIterable<Uint8Array>,
  expected: ExpectedEvidence,
): Promise<EvidenceOutcome> {
  const handle = await open(partial, 'wx', 0o600);
  try {
    const outcome = await writeChecked(handle, chunks, expected);
    if (outcome.kind === 'stored') await handle.sync();
    return outcome;
  } finally {
    await handle.close();
  }
}

async function writeChecked(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  expected: ExpectedEvidence,
): Promise<EvidenceOutcome> {
  const hash = createHash('sha256');
  let byteCount = 0;
  for await (const chunk of chunks) {
    byteCount += chunk.byteLength;
    if (byteCount > expected.maxBytes) return { kind: 'too_large' };
    if (expected.byteCount !== undefined && byteCount > expected.byteCount)
      return { kind: 'wrong_size', byteCount };
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  if (expected.byteCount !== undefined && byteCount !== expected.byteCount)
    return { kind: 'wrong_size', byteCount };
  if (byteCount === 0) return { kind: 'wrong_size', byteCount };
  if (hash.digest('hex') !== expected.sha256) return { kind: 'wrong_digest' };
  return { kind: 'stored', byteCount };
}

async function removeAbandoned(incoming: string, nowMs: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name);
    const facts = await stat(file).catch(() => undefined); // another process may have finished it meanwhile
    if (facts && nowMs - facts.mtimeMs > endpointLimits.abandonedAfterMs) await rm(file, { force: true });
  }
}
