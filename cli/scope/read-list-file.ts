import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { parseBoundedJson } from '../../lib/base/json.ts';
import { say, text } from '../../lib/base/text.ts';
import { buildV1ScopeList } from '../../lib/policy/draft-v1/build-v1-scope-list.ts';
import { parseDraftPolicy } from '../../lib/policy/draft-v1/parse-draft-policy.ts';
import { parseProgrammeDocument } from '../../lib/policy/parse-programme.ts';
import type { PolicyProblem } from '../../lib/policy/policy-problem.ts';
import { importLimits } from '../../lib/scope/import-limits.ts';
import { importScopeText } from '../../lib/scope/import-scope-text.ts';
import type { DoubtfulRule } from '../../lib/scope/importer.ts';
import { detectFormat, importers } from '../../lib/scope/importers.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';

/** One programme's list, with what a person wants to know of the file that it came from. */
export interface ListSource {
  readonly list: ScopeList;
  /** e.g. `cvd-0.2` or `hackerone`. */
  readonly format: string;
  readonly parsedCount: number;
  readonly doubtful: readonly DoubtfulRule[];
}

const policySchema = z.looseObject({ cvd_policy: z.union([z.string(), z.number()]) });

/**
 * Reads the lists of a file: a CVD Policy document of any version, or what an importer recognises.
 * @param format the name of a format; absent: recognised by the content
 * @throws Error that says what is wrong with the file
 */
export async function readListFile(file: string, format?: string): Promise<readonly ListSource[]> {
  const { maxBytes } = importLimits;
  const { size } = await stat(file).catch((error: unknown) => refuse(file, error));
  if (size > maxBytes) throw new Error(text('cli_scope_too_large', file, formatByteCount(maxBytes)));
  const written = await readFile(file, 'utf8').catch((error: unknown) => refuse(file, error));
  const value = readValue(written);
  const policy = policySchema.safeParse(value);
  if (format === 'cvd' || (format === undefined && policy.success)) {
    return [readPolicy(file, written, value, policy.data?.cvd_policy)];
  }
  const importer =
    format === undefined ? detectFormat(value) : importers.find((candidate) => candidate.format === format);
  const outcome = importer?.importLists(value) ?? importScopeText(written, format);
  if (outcome.kind === 'refused') throw new Error(text('cli_scope_refused', file, say(outcome.reason)));
  return outcome.programmes.map(({ list, summary }) => ({
    list,
    format: importer?.format ?? '',
    parsedCount: summary.parsedCount,
    doubtful: summary.doubtful,
  }));
}

/** Parsed JSON, or the text itself where it is none or is too deep; `importScopeText` says why not. */
function readValue(written: string): unknown {
  if (!/^\s*[[{]/.test(written.slice(0, 100).replace(/^\uFEFF/, ''))) return written;
  const json = parseBoundedJson(written, importLimits);
  return json.kind === 'parsed' ? json.value : undefined;
}

function readPolicy(
  file: string,
  written: string,
  value: unknown,
  version: string | number | undefined,
): ListSource {
  const programme = typeof version === 'number' ? readDraft(file, written) : readProgramme(file, value);
  return {
    list: programme,
    format: typeof version === 'number' ? `cvd-v${version}` : `cvd-${version ?? ''}`,
    parsedCount: new Set(programme.rules.map(({ published }) => published)).size,
    doubtful: [],
  };
}

function readProgramme(file: string, value: unknown): ScopeList {
  const outcome = parseProgrammeDocument(value);
  return outcome.kind === 'parsed' ? outcome.programme.scope : refuseProblems(file, outcome.problems);
}

/** The person who names the file vouches for it, so it judges every host that it lists. */
function readDraft(file: string, written: string): ScopeList {
  const outcome = parseDraftPolicy(written);
  if (outcome.kind !== 'parsed') return refuseProblems(file, outcome.problems);
  const { document } = outcome;
  const programmeName = document.organization.name;
  return buildV1ScopeList({ programmeId: path.basename(file).slice(0, 64), programmeName, document });
}

function refuseProblems(file: string, problems: readonly PolicyProblem[]): never {
  throw new Error(text('cli_scope_refused', file, problems.map(({ phrase }) => say(phrase)).join(' ')));
}

function refuse(file: string, cause: unknown): never {
  throw new Error(text('cli_scope_unreadable', file), { cause });
}
