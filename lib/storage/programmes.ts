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
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] }
  /** A built-in programme has this id already. */
  | { readonly kind: 'taken'; readonly name: string };

/** Every programme the extension knows; an added document stands in for a built-in one of the same id. */
export async function readProgrammes(): Promise<readonly KnownProgramme[]> {
  const database = await openDatabase();
  const stored = await database.getAll('programmes');
  const texts = stored.flatMap((row) => storedProgrammeSchema.safeParse(row).data?.text ?? []);
  const builtIn = (await readPackagedProgrammes()).map((programme) => ({
    programme,
    origin: 'built-in' as const,
  }));
  const added = parseAll(texts).map((programme) => ({ programme, origin: 'added' as const }));
  const known = new Map<string, KnownProgramme>(
    [...builtIn, ...added].map((each) => [each.programme.id, each]),
  );
  return [...known.values()];
}

async function readPackagedProgrammes(): Promise<readonly Programme[]> {
  return parseAll(await Promise.all(packagedPaths.map((path) => readPackagedText(path))));
}

function parseAll(texts: readonly string[]): readonly Programme[] {
  return texts.flatMap((text) => {
    const parsed = parseProgramme(text);
    return parsed.kind === 'parsed' ? [parsed.programme] : [];
  });
}

/**
 * Adds a programme document, or says what is wrong with it and changes nothing. A file may complete a built-in
 * programme that its policy left open, but never stand in for a complete one: it could send reports astray.
 */
export async function writeProgramme(text: string, addedAt: string): Promise<AddOutcome> {
  const parsed = parseProgramme(text);
  if (parsed.kind === 'refused') return parsed;
  const { programme } = parsed;
  const builtIn = (await readPackagedProgrammes()).find(({ id }) => id === programme.id);
  if (builtIn && builtIn.openFields.length === 0) return { kind: 'taken', name: builtIn.name };
  await writeDurably(['programmes'], ({ put }) => put('programmes', { text, addedAt }, programme.id));
  return { kind: 'added', programme };
}

/** Removes an added programme; a built-in one of the same id is read again. */
export async function deleteProgramme(programmeId: string): Promise<void> {
  await writeDurably(['programmes'], ({ remove }) => remove('programmes', programmeId));
}
