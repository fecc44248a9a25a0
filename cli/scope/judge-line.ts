import { say, text } from '../../lib/base/text.ts';
import { isAtOrBelow } from '../../lib/scope/canonical-host.ts';
import { decideScope } from '../../lib/scope/decide-scope.ts';
import { matchRule } from '../../lib/scope/match-rule.ts';
import { parseTarget } from '../../lib/scope/parse-target.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { maxLineLength, type InputLine } from './read-lines.ts';
import type { ListSource } from './read-list-file.ts';

export interface JudgingOptions {
  readonly sources: readonly ListSource[];
  /** Adds every rule that was considered. */
  readonly shouldExplain: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the command prints of one address. */
export interface JudgedLine {
  readonly url: string;
  readonly verdict: VerdictKind;
  readonly programme?: string | null;
  readonly rule?: string | null;
  readonly reason: string;
  readonly format?: string | null;
  readonly stale?: boolean;
  readonly considered?: readonly ConsideredRule[];
}

interface ConsideredRule {
  readonly programme: string;
  readonly rule: string;
  readonly state: 'in' | 'out';
  /** How the rule stands to the address; `refused` could not be read and mentions its host. */
  readonly match: 'covers' | 'doubtful' | 'near' | 'refused';
}

// characters; enough to find the line again
const shownLength = 200;

/** Judges one line of input, which may be anything. */
export function judgeLine(line: InputLine, { sources, shouldExplain, now }: JudgingOptions): JudgedLine {
  if (line.kind === 'too_long') {
    const reason = text('cli_scope_line_too_long', String(maxLineLength));
    return { url: line.text.slice(0, shownLength), verdict: 'unknown', reason };
  }
  const url = line.text;
  const lists = sources.map(({ list }) => list);
  const verdict = decideScope(url, lists, { now });
  // without an address there is nothing that a programme could have said
  if (verdict.url === undefined) return { url, verdict: verdict.kind, reason: say(verdict.reason) };
  const source = sources.find(({ list }) => list.programmeId === verdict.programmeId);
  return {
    url,
    verdict: verdict.kind,
    programme: verdict.programmeName ?? null,
    rule: verdict.rule?.pattern ?? null,
    reason: say(verdict.reason),
    format: source?.format ?? null,
    stale: verdict.isListExpired,
    ...(shouldExplain ? { considered: lists.flatMap((list) => listConsidered(url, list)) } : {}),
  };
}

function listConsidered(url: string, list: ScopeList): readonly ConsideredRule[] {
  const outcome = parseTarget(url);
  if (outcome.kind === 'other') return [];
  const { target } = outcome;
  const programme = list.programmeName;
  const matching = list.rules.flatMap((rule): readonly ConsideredRule[] => {
    const match = matchRule(rule, target, list.wildcardCoversApex);
    const { pattern, state } = rule.published;
    return match === 'none' ? [] : [{ programme, rule: pattern, state, match }];
  });
  const refused = list.refusedRules
    .filter(({ mentions }) => mentions.some((name) => isAtOrBelow(target.host, name)))
    .map(({ published: { pattern, state } }) => ({
      programme,
      rule: pattern,
      state,
      match: 'refused' as const,
    }));
  return [...matching, ...refused];
}
