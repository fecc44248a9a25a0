import { z } from 'zod';
import { isJsonText, parseBoundedJson } from '../base/json.ts';
import { phrase, type Phrase } from '../base/text.ts';
import { importLimits } from '../scope/import/import-limits.ts';
import { importScopeText, importWith } from '../scope/import/import-scope-text.ts';
import type { ImportedProgramme } from '../scope/import/importer.ts';
import { detectFormat, importers } from '../scope/import/importers.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import { buildDraftProgramme } from './draft-v1/build-draft-programme.ts';
import { parseDraftPolicy } from './draft-v1/parse-draft-policy.ts';
import { isCvdFormat } from './is-cvd-format.ts';
import { programmeLimits } from './limits.ts';
import { parseProgramme } from './parse-programme.ts';
import type { PolicyProblem } from './policy-problem.ts';
import type { Programme } from './programme.ts';
import type { SourceOrigin } from './programme-source.ts';

/** A text that says something about scope, and where it came from. */
export interface SourceText {
  readonly text: string;
  /** A format's name, e.g. `cvd-0.2` or `hackerone`, or `cvd` for any version; absent: recognised by the content. */
  readonly format?: string | undefined;
  /** A policy that was looked up judges the host it was found on and no other. */
  readonly origin: SourceOrigin;
}

/** What a text came to. */
export type SourceOutcome =
  | {
      readonly kind: 'read';
      /** e.g. `cvd-0.2` or `hackerone`. */
      readonly format: string;
      /** What CVD Policy documents say beyond scope; empty for other formats. */
      readonly programmes: readonly Programme[];
      /** One for each programme, with what became of its strings. */
      readonly lists: readonly ImportedProgramme[];
      /** One sentence for each entry that is no programme. */
      readonly skipped: readonly Phrase[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

const policySchema = z.looseObject({ cvd_policy: z.union([z.string(), z.number()]) });

/** The formats that a person may name, CVD Policy first. */
export const sourceFormats: readonly string[] = ['cvd', ...importers.map(({ format }) => format)];

/** Reads a text in whatever format it has: a CVD Policy document of any version, or what an importer recognises. */
export function readSource(source: SourceText): SourceOutcome {
  const { text, format } = source;
  const value = readValue(text);
  const policy = policySchema.safeParse(value);
  if (isCvdFormat(format) || (format === undefined && policy.success)) {
    return typeof policy.data?.cvd_policy === 'number' ? readDraft(source) : readDocument(source);
  }
  const importer =
    format === undefined ? detectFormat(value) : importers.find((candidate) => candidate.format === format);
  // without a value the text is read again, which says what is wrong with it
  const outcome =
    importer === undefined || value === undefined
      ? importScopeText(text, format)
      : importWith(importer, value);
  if (outcome.kind === 'refused') return { kind: 'refused', problems: [outcome.reason] };
  return {
    kind: 'read',
    format: importer?.format ?? outcome.programmes[0]?.list.format ?? '',
    programmes: [],
    lists: outcome.programmes,
    skipped: outcome.skipped,
  };
}

/** Parsed JSON, or the text itself where it is none; undefined where it is damaged, too deep or too large. */
function readValue(text: string): unknown {
  if (text.length > importLimits.maxBytes || text.includes('\0')) return undefined;
  if (!isJsonText(text)) return text;
  const json = parseBoundedJson(text, { ...importLimits, maxDepth: programmeLimits.maxDepth });
  return json.kind === 'parsed' ? json.value : undefined;
}

function readDocument({ text, origin }: SourceText): SourceOutcome {
  const outcome = parseProgramme(text, origin.kind === 'lookup' ? origin : undefined);
  return outcome.kind === 'refused' ? refuse(outcome.problems) : presentProgramme(outcome.programme);
}

function readDraft({ text, origin }: SourceText): SourceOutcome {
  const outcome = parseDraftPolicy(text);
  if (outcome.kind !== 'parsed') return refuse(outcome.problems);
  return presentProgramme(
    buildDraftProgramme({
      document: outcome.document,
      discoveryHost: readDiscoveryHost(origin),
      discovery: origin.kind === 'lookup' ? origin.discovery : undefined,
    }),
  );
}

/** Who adds a file by hand vouches for it, so then it judges every host that it lists. */
function readDiscoveryHost(origin: SourceOrigin): string | undefined {
  return origin.kind === 'lookup' ? origin.host : undefined;
}

function presentProgramme(programme: Programme): SourceOutcome {
  const { scope } = programme;
  return { kind: 'read', format: scope.format, programmes: [programme], lists: [sumUp(scope)], skipped: [] };
}

function sumUp(list: ScopeList): ImportedProgramme {
  // one published entry may have become several rules
  const parsedCount = new Set(list.rules.map(({ published }) => published)).size;
  return { list, summary: { parsedCount, doubtful: [], refused: list.refusedRules, shapes: [] } };
}

function refuse(problems: readonly PolicyProblem[]): SourceOutcome {
  return { kind: 'refused', problems: problems.map((problem) => problem.phrase) };
}

/** The refusal of a file by its size, before a byte of it is in memory. */
export function refuseSize(): Extract<SourceOutcome, { kind: 'refused' }> {
  const sizeMb = String(importLimits.maxBytes / 1024 / 1024);
  return { kind: 'refused', problems: [phrase('scope_import_too_large', sizeMb)] };
}
