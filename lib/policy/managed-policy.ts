import { z } from 'zod';
import { parseBoundedJson } from '../base/json.ts';
import { phrase, say, type Phrase } from '../base/text.ts';
import { parseDestinationUrl } from '../base/url.ts';
import { buildSourceId } from './build-source-id.ts';
import { buildProblems } from './check-document.ts';
import { managedPolicyLimits } from './limits.ts';
import { buildJsonProblem, type PolicyProblem } from './policy-problem.ts';
import { readSource, type SourceOutcome } from './read-source.ts';

const { maxProgrammes, maxReceivers, maxNames, maxNameLength, maxWords, minWordLength, maxWordLength } =
  managedPolicyLimits;

const addressSchema = z
  .string()
  .max(2048)
  .refine((address) => parseDestinationUrl(address).kind === 'accepted');
const namesSchema = z.array(z.string().trim().min(1).max(maxNameLength)).max(maxNames).default([]);
// what takes an address or a text apart can never stand inside one of the pieces that are looked at
const wordSchema = z
  .string()
  .trim()
  .min(minWordLength)
  .max(maxWordLength)
  .regex(/^[^/?&=#+%;:"'<>\\\p{C}]+$/u);

/** What an organisation sets beside its programmes: where reports go, and what is masked besides. */
export const managedSettingsSchema = z.strictObject({
  /** Where the reports of every programme go that `receivers` does not name. */
  endpoint: addressSchema.optional(),
  /** Programme id → where its reports go. */
  receivers: z
    .record(z.string().max(64), addressSchema)
    .refine((receivers) => Object.keys(receivers).length <= maxReceivers)
    .default({}),
  redaction: z
    .strictObject({
      headers: namesSchema,
      fields: namesSchema,
      words: z.array(wordSchema).max(maxWords).default([]),
    })
    .default({ headers: [], fields: [], words: [] }),
});
export type ManagedSettings = z.infer<typeof managedSettingsSchema>;

const managedPolicySchema = managedSettingsSchema.extend({
  version: z.literal(1),
  programmes: z
    .array(
      z.union([
        z.strictObject({ document: z.looseObject({}) }),
        z.strictObject({ text: z.string(), format: z.string().max(64).optional() }),
      ]),
    )
    .max(maxProgrammes)
    .default([]),
});

/** A programme document of the organisation, as it is kept. */
export interface ManagedDocument {
  readonly id: string;
  readonly format: string;
  readonly text: string;
}

export type ManagedPolicyOutcome =
  /** Nobody manages this browser's Goodfaith. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'accepted';
      readonly settings: ManagedSettings;
      readonly documents: readonly ManagedDocument[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

/**
 * Parses what an administrator set. A policy of which anything is wrong is refused whole: half of one could be the
 * half that opens a door, a receiver without the words that must never reach it.
 */
export function parseManagedPolicy(value: unknown): ManagedPolicyOutcome {
  if (isEmpty(value)) return { kind: 'none' };
  // limits first: what is too deep or too large is never looked at
  const json = parseBoundedJson(writeJson(value), managedPolicyLimits);
  if (json.kind === 'refused') return refuse([buildJsonProblem(json.refusal).phrase]);
  const parsed = managedPolicySchema.safeParse(json.value);
  if (!parsed.success) return refuse(buildProblems(parsed.error.issues, json.value).map(wordProblem));
  const { version: _version, programmes, ...settings } = parsed.data;
  const read = programmes.map((entry): ReadDocument => {
    const text = 'document' in entry ? JSON.stringify(entry.document) : entry.text;
    const format = 'document' in entry ? 'cvd' : entry.format;
    return { text, outcome: readSource({ text, format, origin: { kind: 'managed' } }) };
  });
  const problems = [...read.flatMap(findProblems), ...findRepeatedIds(read)];
  if (problems.length > 0) return refuse(problems.slice(0, managedPolicyLimits.maxProblems));
  const documents = read.flatMap(({ text, outcome }, index) => {
    if (outcome.kind === 'refused') return [];
    const id = buildSourceId(outcome, { kind: 'managed' }, String(index + 1));
    return [{ id, format: outcome.format, text }];
  });
  return { kind: 'accepted', settings, documents };
}

interface ReadDocument {
  readonly text: string;
  readonly outcome: SourceOutcome;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** What cannot be written as JSON, e.g. because it is nested too deep for that, becomes no JSON either. */
function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function findProblems({ outcome }: ReadDocument, index: number): Phrase[] {
  const name = `programmes[${index}]`;
  if (outcome.kind === 'refused') {
    return outcome.problems.map((problem) => phrase('managed_problem_programme', name, say(problem)));
  }
  // the person cannot complete what the organisation set
  const openFields = outcome.programmes.flatMap((programme) => programme.openFields);
  return [
    ...(openFields.length > 0 ? [phrase('managed_problem_open', name, openFields.join(', '))] : []),
    ...outcome.skipped.map((problem) => phrase('managed_problem_programme', name, say(problem))),
  ];
}

function findRepeatedIds(read: readonly ReadDocument[]): Phrase[] {
  const ids = read.flatMap(({ outcome }) =>
    outcome.kind === 'read' ? outcome.lists.map(({ list }) => list.programmeId) : [],
  );
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => phrase('managed_problem_repeated', id));
}

function wordProblem({ code, path, phrase: problem }: PolicyProblem): Phrase {
  if (path === '') return phrase('managed_problem_whole');
  if (code === 'MEMBER_UNKNOWN' || code === 'REQUIRED_MISSING') return problem;
  if (path === 'endpoint' || path.startsWith('receivers.')) return phrase('managed_problem_address', path);
  if (path.startsWith('redaction.words[')) {
    return phrase('managed_problem_word', path, String(minWordLength), String(maxWordLength));
  }
  return phrase('managed_problem_form', path);
}

function refuse(problems: readonly Phrase[]): ManagedPolicyOutcome {
  return { kind: 'refused', problems };
}
