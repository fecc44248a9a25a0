import { z } from 'zod';
import { instantSchema } from '../base/time.ts';
import { parseProgramme } from '../policy/parse-programme.ts';
import type { PolicyProblem } from '../policy/policy-problem.ts';
import type { Programme } from '../policy/programme.ts';
import { readPackagedText } from '../platform/runtime.ts';
import { openDatabase, writeDurably } from './database.ts';

const storedProgrammeSchema = z.object({ text: z.string(), addedAt: instantSchema });

/** The programmes that ship with the extension. */
const packagedPaths = ['/programmes/secops-gateway.json', '/programmes/cti-platform.json'] as const;

/** A programme with where its document came from. */
export interface KnownProgramme {
  readonly programme: Programme;
  readonly origin: 'built-in' | 'added';
}

export type AddOutcome =
  | { readonly kind: 'added'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] };

/** Every programme the extension knows; an added document stands in for a built-in one of the same id. */
export async function readProgrammes(): Promise<readonly KnownProgramme[]> {
  const packaged = await Promise.all(packagedPaths.map((path) => readPackagedText(path)));
  const database = await openDatabase();
  const stored = await database.getAll('programmes');
  const added = stored.flatMap((row) => storedProgrammeSchema.safeParse(row).data?.text ?? []);
  const known = new Map<string, KnownProgramme>();
  for (const text of packaged) keep(known, text, 'built-in');
  for (const text of added) keep(known, text, 'added');
  return [...known.values()];
}

function keep(known: Map<string, KnownProgramme>, text: string, origin: KnownProgramme['origin']): void {
  const parsed = parseProgramme(text);
  if (parsed.kind === 'parsed') known.set(parsed.programme.id, { programme: parsed.programme, origin });
}

/** Adds a programme document, or says what is wrong with it and changes nothing. */
export async function writeProgramme(text: string, addedAt: string): Promise<AddOutcome> {
  const parsed = parseProgramme(text);
  if (parsed.kind === 'refused') return parsed;
  const { programme } = parsed;
  await writeDurably(['programmes'], ({ put }) => put('programmes', { text, addedAt }, programme.id));
  return { kind: 'added', programme };
}

/** Removes an added programme; a built-in one of the same id is read again. */
export async function deleteProgramme(programmeId: string): Promise<void> {
  await writeDurably(['programmes'], ({ remove }) => remove('programmes', programmeId));
}
