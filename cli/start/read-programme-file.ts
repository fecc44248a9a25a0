import { readFile, stat } from 'node:fs/promises';
import { say, text } from '../../lib/base/text.ts';
import { programmeLimits } from '../../lib/policy/limits.ts';
import { parseProgramme } from '../../lib/policy/parse-programme.ts';
import { buildJsonProblem } from '../../lib/policy/policy-problem.ts';
import type { Programme } from '../../lib/policy/programme.ts';

/** Reads a programme file. @throws Error that says what is wrong with it */
export async function readProgrammeFile(file: string): Promise<Programme> {
  const { maxBytes } = programmeLimits;
  const { size } = await stat(file).catch((error: unknown) => {
    throw new Error(text('cli_programme_unreadable', file), { cause: error });
  });
  const outcome =
    size > maxBytes
      ? ({ kind: 'refused', problems: [buildJsonProblem({ reason: 'too_large', maxBytes })] } as const)
      : parseProgramme(await readFile(file, 'utf8'));
  if (outcome.kind === 'parsed') return outcome.programme;
  const problems = outcome.problems.map((problem) => say(problem.phrase)).join(' ');
  throw new Error(text('cli_programme_refused', file, problems));
}
