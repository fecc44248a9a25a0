import { phrase, text, type Phrase } from '../../base/text.ts';
import { tellApart } from './build-programme-id.ts';
import { buildToolList, type ToolEntry } from './build-tool-list.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { findChildren, parseXml, type XmlElement, type XmlOutcome } from './parse-xml.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { readToolRule } from '../rule/read-tool-rule.ts';
import { readUrlPattern } from '../rule/read-url-pattern.ts';
import type { RuleOutcome } from '../rule/rule-outcome.ts';
import type { DecidingRule } from '../verdict.ts';
import { refuseRowCount } from './refuse-row-count.ts';

/**
 * Reads a context that ZAP exported: expressions that have to match a whole address without regard to case, from
 * its scheme to its query. A context that is not in ZAP's scope decides nothing.
 * @source zaproxy/zaproxy, org/zaproxy/zap/model/Context.java, read 2026-11-22
 */
export const zapImporter: ScopeImporter = {
  format: 'zap',
  detect: (value) =>
    typeof value === 'string' &&
    /^\s*</.test(value.slice(0, 200)) &&
    /<configuration[\s/>]/.test(value.slice(0, 5000)),
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const parsed = parseXml(typeof value === 'string' ? value.trim() : '', importLimits.maxDepth);
  if (parsed.kind === 'refused') return { kind: 'refused', reason: chooseRefusal(parsed.reason) };
  const contexts = findChildren(parsed.root, 'context');
  const entries = contexts.map((context) => [...listEntries(context, 'in'), ...listEntries(context, 'out')]);
  const refusal = refuseRowCount(entries.flat().length + contexts.length);
  if (refusal) return refusal;
  const useCounts = new Map<string, number>();
  const programmes = contexts.map((context, index) => {
    const isActive = readText(context, 'inscope') !== 'false';
    const read = (entries[index] ?? []).map((published): ToolEntry => ({
      published,
      read: () => readEntry(published, isActive),
    }));
    const name = readText(context, 'name') || text('scope_import_tool_name', 'ZAP');
    const { list, summary } = buildToolList('zap', name, read);
    return { list: { ...list, programmeId: tellApart(list.programmeId, useCounts) }, summary };
  });
  return { kind: 'imported', programmes, skipped: [] };
}

/** Each element holds one expression; files of other tools put several into one. */
function listEntries(context: XmlElement, state: 'in' | 'out'): readonly DecidingRule[] {
  return findChildren(context, state === 'in' ? 'incregexes' : 'excregexes')
    .flatMap((element) => [element, ...findChildren(element, 'regex')])
    .map((element) => ({ pattern: element.text.trim().slice(0, importLimits.maxPatternLength), state }))
    .filter(({ pattern }) => pattern !== '');
}

function readText(context: XmlElement, name: string): string {
  return findChildren(context, name)[0]?.text.trim() ?? '';
}

function readEntry(published: DecidingRule, isActive: boolean): RuleOutcome {
  if (!isActive) {
    const refused = { published, reason: phrase('scope_refused_disabled'), mentions: [] };
    return { kind: 'refused', refused, shape: 'refused: other' };
  }
  const url = `^(?:${published.pattern})$`;
  // what is no expression by itself can become one within brackets, as `a)|(b`
  const alone = parsePattern(published.pattern);
  const hosts = alone.kind === 'refused' ? alone : readUrlPattern(url);
  const outcome = readToolRule({ published, hosts, patterns: { url } });
  const isLost = published.state === 'out' && canMatchNothing(published.pattern);
  if (outcome.kind === 'refused' || !isLost) return outcome;
  const named = outcome.rules.filter(({ host }) => host.kind !== 'every_host');
  const rules = named.map(({ host }) => ({ published, host, isDoubtful: true }) as const);
  return { ...outcome, rules: [...outcome.rules, ...rules] };
}

/**
 * Says whether an expression is written as ZAP does not compare addresses: without scheme or path, with a default
 * port, or with the star of a list of hosts.
 */
function canMatchNothing(source: string): boolean {
  const plain = source
    .replaceAll(/\\[QE]|\\/g, '')
    .replace(/^\^/, '')
    .replace(/\$$/, '');
  if (!/^(?:http|\.[*+]|[([])/i.test(plain)) return true;
  if (/[^.]\/\*$|:(?:443|80)(?:\/|$)/.test(plain)) return true;
  return /^https?\??:\/\/[^/]*$/i.test(plain) && !/[*+]\)?$/.test(plain);
}

function chooseRefusal(reason: (XmlOutcome & { kind: 'refused' })['reason']): Phrase {
  switch (reason) {
    case 'doctype':
      return phrase('scope_import_xml_doctype');
    case 'too_deep':
      return phrase('scope_import_too_deep');
    case 'damaged':
      return phrase('scope_import_xml_damaged');
    default:
      return reason satisfies never;
  }
}
