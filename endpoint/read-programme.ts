import { open } from 'node:fs/promises';
import { phrase, say, type Phrase } from '../lib/base/text.ts';
import { programmeLimits } from '../lib/policy/limits.ts';
import { parseProgramme } from '../lib/policy/parse-programme.ts';
import type { Programme } from '../lib/policy/programme.ts';

export type ProgrammeFileOutcome =
  | { readonly kind: 'read'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Reads a programme file, never more of it than a programme may have. */
export async function readProgramme(file: string): Promise<ProgrammeFileOutcome> {
  let content: string;
  try {
    content = await readStart(file, programmeLimits.maxBytes + 1);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', reason: phrase('endpoint_cli_programme_unreadable', file, reason) };
  }
  const outcome = parseProgramme(content);
  if (outcome.kind === 'parsed') return { kind: 'read', programme: outcome.programme };
  const first = outcome.problems[0];
  const reason = phrase('endpoint_cli_programme_refused', file, first ? say(first.phrase) : '');
  return { kind: 'refused', reason };
}

async function readStart(file: string, maxBytes: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const parts: Buffer[] = [];
    for await (const part of handle.createReadStream({ end: maxBytes - 1, autoClose: false })) {
      parts.push(Buffer.from(part));
    }
    return Buffer.concat(parts).toString('utf8');
  } finally {
    await handle.close();
  }
}
