import { phrase, type Phrase } from '../../base/text.ts';
import { buildImportedList, type ListFacts, type ReadRule } from './build-imported-list.ts';
import { buildProgrammeId } from './build-programme-id.ts';
import { findNoteExclusions } from './find-note-exclusions.ts';
import type { AssetKind } from '../rule/find-refusal.ts';
import type { ImportedProgramme, ProgrammeFacts } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { parseRule } from '../rule/parse-rule.ts';
import type { ScopeList, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** One string of a platform's list, with what the platform says about it. */
export interface PlatformRule {
  readonly pattern: string;
  readonly state: 'in' | 'out';
  readonly asset: AssetKind;
  readonly note?: string | undefined;
  /** True where the note takes back what only a star covers. */
  readonly isStarRestricted?: boolean;
  /** A doubt that arose before the string was read. */
  readonly doubt?: Phrase | undefined;
  /** True where the list does not settle what the string means, so that what it covers is unclear. */
  readonly isUnsettled?: boolean;
}

export interface PlatformProgramme {
  /** The format's name, which makes ids of different platforms differ. */
  readonly format: string;
  readonly handle: string;
  readonly name: string;
  readonly unlisted: ScopeList['unlisted'];
  readonly rules: readonly PlatformRule[];
  /** What a person should know of the list as a whole. */
  readonly note?: Phrase | undefined;
  /** Read as an ISO date; anything else is left out. */
  readonly updatedOn?: string | undefined;
  readonly facts?: ProgrammeFacts | undefined;
}

/** Builds the list of one programme on a platform, and the summary of what became of each of its strings. */
export function buildPlatformList(programme: PlatformProgramme): ImportedProgramme {
  const facts: ListFacts = {
    programmeId: buildProgrammeId(programme.format, programme.handle),
    programmeName: programme.name.trim().slice(0, 200) || programme.handle.slice(0, 200),
    format: programme.format,
    precedence: 'most_specific',
    unlisted: programme.unlisted,
    wildcardCoversApex: 'unclear',
    ...readDate(programme.updatedOn),
  };
  const read = buildImportedList(facts, programme.rules.map(readRule), programme.note);
  // no strings of the list, and so not counted among them
  const refusedRules = [...read.list.refusedRules, ...findNoteExclusions(read.list.rules)];
  const imported = { ...read, list: { ...read.list, refusedRules } };
  return programme.facts === undefined ? imported : { ...imported, facts: programme.facts };
}

function readRule(source: PlatformRule): ReadRule {
  const published = readPublished(source);
  const outcome = parseRule(published, source.asset);
  if (outcome.kind === 'refused') {
    const isCut = source.pattern.length > published.pattern.length;
    const reason = isCut ? phrase('scope_refused_too_long') : outcome.refused.reason;
    return { published, outcome: { ...outcome, refused: { ...outcome.refused, reason } } };
  }
  if (source.isUnsettled === true) {
    const rules = outcome.rules.map((rule) => ({ ...rule, isDoubtful: true as const }));
    return { published, outcome: { ...outcome, rules, doubts: [...listDoubt(source), ...outcome.doubts] } };
  }
  const rules = source.isStarRestricted === true ? outcome.rules.map(restrictStar) : outcome.rules;
  const isRestricted = rules.some((rule, index) => rule !== outcome.rules[index]);
  const doubts = [
    ...listDoubt(source),
    ...outcome.doubts,
    ...(isRestricted ? [phrase('scope_doubt_instruction')] : []),
  ];
  return { published, outcome: { ...outcome, rules, doubts } };
}

function readDate(written = ''): Pick<ListFacts, 'updatedOn'> {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? { updatedOn: written } : {};
}

function listDoubt({ doubt }: PlatformRule): readonly Phrase[] {
  return doubt === undefined ? [] : [doubt];
}

function readPublished({ pattern, state, note }: PlatformRule): DecidingRule {
  const shortNote = note?.trim().slice(0, importLimits.maxPatternLength);
  return {
    pattern: pattern.slice(0, importLimits.maxPatternLength),
    state,
    ...(shortNote ? { note: shortNote } : {}),
  };
}

function restrictStar(rule: ScopeRule): ScopeRule {
  return rule.host.kind === 'exact' || rule.published.state === 'out' ? rule : { ...rule, isDoubtful: true };
}
