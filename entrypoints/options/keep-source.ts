import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { buildSourceId } from '../../lib/policy/build-source-id.ts';
import type { SourceOutcome } from '../../lib/policy/read-source.ts';
import { StorageWriteError } from '../../lib/storage/errors.ts';
import { writeSource } from '../../lib/storage/programmes.ts';

interface NewSource {
  readonly text: string;
  readonly fileName: string | undefined;
  readonly outcome: Extract<SourceOutcome, { kind: 'read' }>;
}

/** Keeps a document that the person added; returns why not, or nothing when it is on disk. */
export async function keepSource({ text, fileName, outcome }: NewSource): Promise<readonly Phrase[]> {
  const origin = { kind: 'added', ...(fileName === undefined ? {} : { fileName }) } as const;
  try {
    const written = await writeSource({
      id: buildSourceId(outcome, origin, crypto.randomUUID()),
      format: outcome.format,
      text,
      addedAt: formatInstant(Date.now()),
      origin,
    });
    return written.kind === 'kept' ? [] : written.problems;
  } catch (error) {
    if (error instanceof StorageWriteError) return [phrase('source_not_stored')];
    throw error;
  }
}
