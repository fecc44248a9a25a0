import { z } from 'zod';
import { phrase, text, type Phrase } from '../../base/text.ts';
import { buildToolList, type ToolEntry } from './build-tool-list.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { readBurpPrefix } from '../rule/read-burp-prefix.ts';
import { readHostPattern } from '../rule/read-host-pattern.ts';
import { readPortPattern } from '../rule/read-port-pattern.ts';
import { readToolRule, refuseToolRule } from '../rule/read-tool-rule.ts';
import type { RuleOutcome } from '../rule/rule-outcome.ts';
import type { DecidingRule } from '../verdict.ts';
import { refuseRowCount } from './refuse-row-count.ts';

const field = z.union([z.string(), z.number().transform(String)]).nullish();

const rule = z.object({
  enabled: z.boolean().nullish(),
  protocol: z.string().nullish(),
  host: field,
  port: field,
  file: field,
  prefix: z.string().nullish(),
  include_subdomains: z.boolean().nullish(),
});
type BurpRule = z.infer<typeof rule>;

const project = z.object({
  target: z.object({
    scope: z.object({ include: z.array(z.unknown()).default([]), exclude: z.array(z.unknown()).default([]) }),
  }),
});

const hasScope = z.object({ target: z.object({ scope: z.object({}) }) });

/**
 * Reads the target scope of a Burp project or user options file. Which mode a rule is written in is told by its own
 * fields: files of other tools name the switch `advancedMode`, and Burp does not read that.
 * @source https://portswigger.net/burp/documentation/desktop/functions/url-matching, read 2026-11-22
 */
export const burpImporter: ScopeImporter = {
  format: 'burp',
  detect: (value) => hasScope.safeParse(value).success,
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const parsed = project.safeParse(value);
  if (!parsed.success) return { kind: 'refused', reason: phrase('scope_import_unknown') };
  const { include, exclude } = parsed.data.target.scope;
  const refusal = refuseRowCount(include.length + exclude.length);
  if (refusal) return refusal;
  const skipped: Phrase[] = [];
  const readAll = (entries: readonly unknown[], state: 'in' | 'out', offset: number): readonly ToolEntry[] =>
    entries.flatMap((entry, index) => {
      const outcome = rule.safeParse(entry);
      if (outcome.success) return [readRule(outcome.data, state)];
      skipped.push(phrase('scope_import_rule_damaged', String(offset + index + 1)));
      return [];
    });
  const read = [...readAll(include, 'in', 0), ...readAll(exclude, 'out', include.length)];
  const programme = buildToolList('burp', text('scope_import_tool_name', 'Burp'), read);
  return { kind: 'imported', programmes: [programme], skipped };
}

function readRule(entry: BurpRule, state: 'in' | 'out'): ToolEntry {
  const published: DecidingRule = { pattern: describe(entry).slice(0, importLimits.maxPatternLength), state };
  return {
    published,
    read: () => {
      if (entry.enabled !== false) return readEnabled(entry, published);
      const refused = { published, reason: phrase('scope_refused_disabled'), mentions: [] };
      return { kind: 'refused', refused, shape: 'refused: other' };
    },
  };
}

function readEnabled(entry: BurpRule, published: DecidingRule): RuleOutcome {
  if (typeof entry.prefix === 'string' && !entry.host) {
    return readBurpPrefix(entry.prefix, entry.include_subdomains === true, published);
  }
  const host = entry.host ?? '';
  const hosts = readHostPattern(host);
  // `10.1.1-20.1-127` is an address range to Burp and a name to everybody else
  const isRange = hosts.kind === 'hosts' && hosts.conditions.every(({ kind }) => kind === 'range');
  if (!isRange && /^[\d.,*/\s-]*[-/][\d.,*/\s-]*$/.test(host)) {
    return refuseToolRule(published, phrase('scope_refused_ranges'));
  }
  const port = readPortPattern(entry.port ?? '');
  if (port.kind === 'refused') return refuseToolRule(published, port.reason);
  const file = entry.file ?? '';
  const path = isEveryFile(file) ? undefined : parsePattern(file);
  if (path?.kind === 'refused') return refuseToolRule(published, path.reason);
  return readToolRule({
    published,
    hosts,
    ...(isEverything(host) ? {} : { hostPattern: host }),
    scheme: readProtocol(entry.protocol),
    ports: port.ports,
    patterns: {
      ...(port.pattern === undefined ? {} : { port: port.pattern }),
      ...(path === undefined ? {} : { path: file }),
    },
  });
}

function readProtocol(protocol: string | null | undefined): 'http' | 'https' | undefined {
  const name = protocol?.toLowerCase();
  return name === 'http' || name === 'https' ? name : undefined;
}

function isEveryFile(file: string): boolean {
  return isEverything(file) || /^\^?\/(?:\.\*\$?)?$/.test(file);
}

function isEverything(pattern: string): boolean {
  return /^\^?(?:\.\*\$?)?$/.test(pattern);
}

/** Writes a rule in one line, leaving out what is said by not saying it. */
function describe({ protocol, host, port, file, prefix, include_subdomains: isWide }: BurpRule): string {
  if (typeof prefix === 'string' && !host) {
    return isWide === true ? text('scope_rule_with_subdomains', prefix) : prefix;
  }
  const parts = [
    readProtocol(protocol),
    host || '*',
    port ? `:${port}` : undefined,
    isEveryFile(file ?? '') ? undefined : file,
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}
