import { say, text } from '../../lib/base/text.ts';
import { decideScopeByIndex } from '../../lib/scope/compiled/decide-scope-by-index.ts';
import { findRelevantLists } from '../../lib/scope/compiled/find-relevant-lists.ts';
import type { ScopeIndex } from '../../lib/scope/compiled/scope-index.ts';
import {
  explainScope,
  type ConsideredRule as ScopeConsideredRule,
} from '../../lib/scope/decide/explain-scope.ts';
import { parseTarget } from '../../lib/scope/decide/parse-target.ts';
import type { Verdict, VerdictKind } from '../../lib/scope/verdict.ts';
import { maxLineLength, type InputLine } from './read-lines.ts';

export interface JudgingOptions {
  /** Of all lists: a line costs the same however many rules they have. */
  readonly index: ScopeIndex;
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
  /** In the order of their weight, the deciding rule first. */
  readonly considered?: readonly ConsideredRule[];
  /** How many rules were considered beyond those that are listed. */
  readonly moreConsidered?: number;
  /** What else to know, a sentence each. */
  readonly notes?: readonly string[];
}

interface ConsideredRule {
  readonly programme: string;
  readonly rule: string;
  readonly state: 'in' | 'out';
  /** How the rule stands to the address; `refused` could not be read and mentions its host. */
  readonly match: ScopeConsideredRule['match'];
  /** How the rule was read where that was a choice, or why it could not be read. */
  readonly doubts?: readonly string[];
}

// characters; enough to find the line again
const shownLength = 200;

/** Judges one line of input, which may be anything. */
export function judgeLine(line: InputLine, { index, shouldExplain, now }: JudgingOptions): JudgedLine {
  if (line.kind === 'too_long') {
    const reason = text('cli_scope_line_too_long', String(maxLineLength));
    return { url: line.text.slice(0, shownLength), verdict: 'unknown', reason };
  }
  const url = line.text;
  if (!shouldExplain) return buildLine(url, decideScopeByIndex(url, index, { now }));
  return explainLine(url, index, now);
}

function buildLine(url: string, verdict: Verdict): JudgedLine {
  const reason = say(verdict.reason);
  // without an address there is nothing that a programme could have said; a very long one is judged and not repeated
  if (verdict.url === undefined && parseTarget(url).kind === 'other')
    return { url, verdict: verdict.kind, reason };
  return {
    url,
    verdict: verdict.kind,
    programme: verdict.programmeName ?? null,
    rule: verdict.rule?.pattern ?? null,
    reason,
    format: verdict.format ?? null,
    stale: verdict.isListExpired || verdict.isListStale === true,
  };
}

function explainLine(url: string, index: ScopeIndex, now: number): JudgedLine {
  const { verdict, considered, moreCount, notes } = explainScope(url, findRelevantLists(url, index), { now });
  if (parseTarget(url).kind === 'other') return buildLine(url, verdict);
  return {
    ...buildLine(url, verdict),
    considered: considered.map(writeConsidered),
    ...(moreCount === 0 ? {} : { moreConsidered: moreCount }),
    ...(notes.length === 0 ? {} : { notes: notes.map(say) }),
  };
}

function writeConsidered(rule: ScopeConsideredRule): ConsideredRule {
  const { programmeName, published, match, doubts } = rule;
  return {
    programme: programmeName,
    rule: published.pattern,
    state: published.state,
    match,
    ...(doubts.length === 0 ? {} : { doubts: doubts.map(say) }),
  };
}
