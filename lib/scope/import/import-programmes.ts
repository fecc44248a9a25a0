import type { z } from 'zod';
import { phrase, type Phrase } from '../../base/text.ts';
import { buildPlatformList, type PlatformProgramme, type PlatformRule } from './build-platform-list.ts';
import { tellApart } from './build-programme-id.ts';
import type { ImportedProgramme, ImportOutcome } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { refuseRowCount } from './refuse-row-count.ts';

/**
 * Reads an array of programmes of one platform, each by itself: a damaged entry is named and left out, and the
 * others are kept.
 */
export function importProgrammes<Entry>(
  value: unknown,
  entrySchema: z.ZodType<Entry>,
  readProgramme: (entry: Entry) => PlatformProgramme,
): ImportOutcome {
  if (!Array.isArray(value)) return { kind: 'refused', reason: phrase('scope_import_unknown') };
  const programmes: ImportedProgramme[] = [];
  const skipped: Phrase[] = [];
  const useCounts = new Map<string, number>();
  let rowCount = value.length;
  for (const [index, entry] of value.entries()) {
    const parsed = entrySchema.safeParse(entry);
    if (parsed.success) {
      const programme = readProgramme(parsed.data);
      rowCount += programme.rules.length;
      // checked before the strings are read: a list over the bound costs nothing more
      if (rowCount <= importLimits.maxRowCount) {
        const imported = buildPlatformList(programme);
        const programmeId = tellApart(imported.list.programmeId, useCounts);
        programmes.push({ ...imported, list: { ...imported.list, programmeId } });
      }
    } else skipped.push(phrase('scope_import_programme_damaged', String(index + 1)));
    const refusal = refuseRowCount(rowCount);
    if (refusal) return refusal;
  }
  return { kind: 'imported', programmes, skipped };
}

/** Joins the rules of both halves in which the public lists keep the targets of a programme. */
export function readTargets<Target>(
  targets: { readonly in_scope: readonly Target[]; readonly out_of_scope: readonly Target[] },
  readRule: (target: Target, listed: 'in' | 'out') => PlatformRule,
): readonly PlatformRule[] {
  return [
    ...targets.in_scope.map((target) => readRule(target, 'in')),
    ...targets.out_of_scope.map((target) => readRule(target, 'out')),
  ];
}

/** Says whether one of the first entries of an array is an object with all the given keys. */
export function hasEntryWith(value: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value
      .slice(0, 20)
      .some(
        (entry: unknown) =>
          typeof entry === 'object' && entry !== null && keys.every((key) => Object.hasOwn(entry, key)),
      )
  );
}
