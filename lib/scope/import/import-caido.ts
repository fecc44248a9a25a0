import { z } from 'zod';
import { phrase, text, type Phrase } from '../../base/text.ts';
import { tellApart } from './build-programme-id.ts';
import { buildToolList, type ToolEntry } from './build-tool-list.ts';
import type { ImportedProgramme, ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { readHostPattern } from '../rule/read-host-pattern.ts';
import { readToolRule } from '../rule/read-tool-rule.ts';
import type { DecidingRule } from '../verdict.ts';
import { refuseRowCount } from './refuse-row-count.ts';

const preset = z
  .object({
    name: z.string().nullish(),
    allowlist: z.array(z.string()).optional(),
    denylist: z.array(z.string()).optional(),
    allow: z.array(z.string()).optional(),
    deny: z.array(z.string()).optional(),
  })
  .refine(({ allowlist, allow }) => allowlist !== undefined || allow !== undefined);

/**
 * Reads scope presets of Caido, one or several: globs of host names without paths, in which a star crosses labels.
 * @source https://docs.caido.io/guides/scope, read 2026-11-22
 */
export const caidoImporter: ScopeImporter = {
  format: 'caido',
  detect: (value) => listPresets(value).some((entry) => preset.safeParse(entry).success),
  importLists,
};

function listPresets(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, importLimits.maxRowCount) : [value];
}

function importLists(value: unknown): ImportOutcome {
  const programmes: ImportedProgramme[] = [];
  const skipped: Phrase[] = [];
  const useCounts = new Map<string, number>();
  let rowCount = 0;
  for (const [index, entry] of listPresets(value).entries()) {
    const parsed = preset.safeParse(entry);
    if (!parsed.success) {
      skipped.push(phrase('scope_import_programme_damaged', String(index + 1)));
      continue;
    }
    const { name, allowlist = [], denylist = [], allow = [], deny = [] } = parsed.data;
    rowCount += allowlist.length + allow.length + denylist.length + deny.length;
    const refusal = refuseRowCount(rowCount);
    if (refusal) return refusal;
    const read = [
      ...[...allowlist, ...allow].map((glob) => readGlob(glob, 'in')),
      ...[...denylist, ...deny].map((glob) => readGlob(glob, 'out')),
    ];
    const programme = buildToolList('caido', name || text('scope_import_tool_name', 'Caido'), read);
    const programmeId = tellApart(programme.list.programmeId, useCounts);
    programmes.push({ ...programme, list: { ...programme.list, programmeId } });
  }
  return programmes.length === 0
    ? { kind: 'refused', reason: phrase('scope_import_unknown') }
    : { kind: 'imported', programmes, skipped };
}

function readGlob(glob: string, state: 'in' | 'out'): ToolEntry {
  const published: DecidingRule = { pattern: glob.slice(0, importLimits.maxPatternLength), state };
  const pattern = `^${writePattern(published.pattern.trim().toLowerCase())}$`;
  return {
    published,
    read: () => readToolRule({ published, hosts: readHostPattern(pattern), hostPattern: pattern }),
  };
}

/** The question mark stands for one letter; a host in which it is the dot is nobody's aim. */
function writePattern(glob: string): string {
  return glob
    .replaceAll(/[^\w*?-]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '[a-z0-9_-]');
}
