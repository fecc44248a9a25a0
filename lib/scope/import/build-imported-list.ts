import { phrase, type Phrase } from '../../base/text.ts';
import type { RuleShape } from '../rule/find-refusal.ts';
import type { DoubtfulRule, ImportedProgramme } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { measurePattern } from '../pattern/parse-pattern.ts';
import type { RuleOutcome } from '../rule/rule-outcome.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** What a list says beyond its rules. */
export type ListFacts = Omit<ScopeList, 'rules' | 'refusedRules'>;

/** One string of a list and what it was read as. */
export interface ReadRule {
  readonly published: DecidingRule;
  readonly outcome: RuleOutcome;
}

/** Builds a list from its strings as they were read, and the summary of what became of each. */
export function buildImportedList(
  facts: ListFacts,
  read: readonly ReadRule[],
  note?: Phrase,
): ImportedProgramme {
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = [];
  const doubtful: DoubtfulRule[] = [];
  const shapes: RuleShape[] = [];
  let patternSize = 0;
  for (const { published, outcome } of read) {
    if (outcome.kind === 'refused') {
      shapes.push(outcome.shape);
      refusedRules.push(outcome.refused);
      continue;
    }
    patternSize += outcome.rules.reduce((sum, rule) => sum + measurePatterns(rule), 0);
    if (patternSize > importLimits.maxPatternSize) {
      shapes.push('refused: pattern');
      const mentions = [...new Set(outcome.rules.map(({ host }) => host.host))].filter((host) => host !== '');
      refusedRules.push({ published, reason: phrase('scope_refused_pattern_many'), mentions });
      continue;
    }
    const { doubts } = outcome;
    shapes.push(outcome.shape);
    rules.push(...(doubts.length === 0 ? outcome.rules : outcome.rules.map((rule) => ({ ...rule, doubts }))));
    if (doubts.length > 0) doubtful.push({ published, doubts });
  }
  return {
    list: { ...facts, rules, refusedRules },
    summary: {
      parsedCount: shapes.length - refusedRules.length,
      doubtful,
      refused: refusedRules,
      shapes,
      ...(note === undefined ? {} : { note }),
    },
  };
}

function measurePatterns({ patterns = {} }: ScopeRule): number {
  return Object.values(patterns).reduce((sum: number, source: string) => sum + measurePattern(source), 0);
}
