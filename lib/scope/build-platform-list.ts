import { phrase, type Phrase } from '../base/text.ts';
import type { AssetKind, RuleShape } from './find-refusal.ts';
import type { DoubtfulRule, ImportedProgramme } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { parseRule } from './parse-rule.ts';
import type { RefusedRule, ScopeList, ScopeRule } from './scope-list.ts';
import type { DecidingRule } from './verdict.ts';

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
}

export interface PlatformProgramme {
  /** The format's name, which makes ids of different platforms differ. */
  readonly format: string;
  readonly handle: string;
  readonly name: string;
  readonly unlisted: ScopeList['unlisted'];
  readonly rules: readonly PlatformRule[];
}

/** Builds the list of one programme on a platform, and the summary of what became of each of its strings. */
export function buildPlatformList(programme: PlatformProgramme): ImportedProgramme {
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = [];
  const doubtful: DoubtfulRule[] = [];
  const shapes: RuleShape[] = [];
  for (const source of programme.rules) {
    const published = readPublished(source);
    const isCut = source.pattern.length > published.pattern.length;
    const outcome = parseRule(published, source.asset);
    shapes.push(outcome.shape);
    if (outcome.kind === 'refused') {
      const reason = isCut ? phrase('scope_refused_too_long') : outcome.refused.reason;
      refusedRules.push({ ...outcome.refused, reason });
      continue;
    }
    const restricted = source.isStarRestricted === true ? outcome.rules.map(restrictStar) : outcome.rules;
    const doubts = [
      ...(source.doubt ? [source.doubt] : []),
      ...outcome.doubts,
      ...(restricted.some((rule, index) => rule !== outcome.rules[index])
        ? [phrase('scope_doubt_instruction')]
        : []),
    ];
    if (doubts.length === 0) {
      rules.push(...restricted);
      continue;
    }
    doubtful.push({ published, doubts });
    rules.push(...restricted.map((rule) => ({ ...rule, doubts })));
  }
  return {
    list: {
      programmeId: buildProgrammeId(programme.format, programme.handle),
      programmeName: programme.name.trim().slice(0, 200) || programme.handle.slice(0, 200),
      format: programme.format,
      precedence: 'most_specific',
      unlisted: programme.unlisted,
      wildcardCoversApex: 'unclear',
      rules,
      refusedRules,
    },
    summary: { parsedCount: shapes.length - refusedRules.length, doubtful, refused: refusedRules, shapes },
  };
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

/** @returns e.g. `hackerone-acme-corp`, at most 64 characters */
function buildProgrammeId(format: string, handle: string): string {
  return `${format}-${handle.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 64);
}
