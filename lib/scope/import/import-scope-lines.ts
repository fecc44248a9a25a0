import { phrase, text } from '../../base/text.ts';
import { buildToolList, type ToolEntry } from './build-tool-list.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { parseRule } from '../rule/parse-rule.ts';
import type { RuleOutcome } from '../rule/rule-outcome.ts';
import { readHostPattern } from '../rule/read-host-pattern.ts';
import { readRows } from './read-rows.ts';
import { readToolRule } from '../rule/read-tool-rule.ts';
import type { DecidingRule } from '../verdict.ts';
import { refuseRows } from './refuse-rows.ts';

// signs that no list of hosts has; `www.a.*` is a host there
const regexSign = /^!?\^|[\w)*+]\$$|\w\\\.|^!?\.\*/;

/**
 * Reads `.scope` files: a regular expression of a host a line, looked for anywhere in it; `!` is out of scope.
 * @source tomnomnom/hacks, inscope, read 2026-11-22
 */
export const scopeLinesImporter: ScopeImporter = {
  format: 'scope-lines',
  detect: (value) => {
    const rows = readRows(value);
    const signedCount = rows.filter((row) => regexSign.test(row)).length;
    // in a list of hosts with one odd row among them, the hosts are no expressions
    return signedCount * 2 >= rows.length && signedCount > 0 && rows.every((row) => /^[^\s<{]\S*$/.test(row));
  },
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const rows = readRows(value);
  const refusal = refuseRows(rows);
  if (refusal) return refusal;
  const programme = buildToolList('scope-lines', text('scope_import_tool_name', '.scope'), rows.map(readRow));
  return { kind: 'imported', programmes: [programme], skipped: [] };
}

function readRow(row: string): ToolEntry {
  const state = row.startsWith('!') ? 'out' : 'in';
  const source = state === 'out' ? row.slice(1).trim() : row;
  const published: DecidingRule = { pattern: source.slice(0, importLimits.maxPatternLength), state };
  return { published, read: () => readExpression(source, published) };
}

function readExpression(source: string, published: DecidingRule): RuleOutcome {
  const outcome = readToolRule({ published, hosts: readHostPattern(source), hostPattern: source });
  // `*.a.com` is an error in Go, and everybody knows what it means
  const glob = outcome.kind === 'refused' && source.startsWith('*.') ? parseRule(published) : undefined;
  if (glob?.kind !== 'rules') return outcome;
  return { ...glob, doubts: [...glob.doubts, phrase('scope_doubt_glob')] };
}
