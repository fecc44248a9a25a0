import { phrase } from '../../base/text.ts';
import { buildImportedList, type ReadRule } from './build-imported-list.ts';
import { buildProgrammeId, hashText } from './build-programme-id.ts';
import type { ImportedProgramme } from './importer.ts';
import { importLimits } from './import-limits.ts';
import type { RuleOutcome } from '../rule/rule-outcome.ts';
import { refuseToolRule } from '../rule/read-tool-rule.ts';
import type { DecidingRule } from '../verdict.ts';

/** One rule of a testing tool's scope, read only when its turn comes. */
export interface ToolEntry {
  readonly published: DecidingRule;
  readonly read: () => RuleOutcome;
}

/**
 * Builds the list of a testing tool's scope. The tool asks for one inclusion and no exclusion; what it does not
 * list is what nobody wanted to test, and not what a programme excludes.
 */
export function buildToolList(
  format: string,
  name: string,
  entries: readonly ToolEntry[],
): ImportedProgramme {
  const content = entries.map(({ published }) => `${published.state} ${published.pattern}`).join('\n');
  return buildImportedList(
    {
      programmeId: buildProgrammeId(format, hashText(`${name}\n${content}`)),
      programmeName: name.trim().slice(0, 200) || format,
      format,
      precedence: 'any_exclude_wins',
      unlisted: 'unknown',
      wildcardCoversApex: 'no',
    },
    readEntries(entries),
  );
}

/** What comes after the bound is kept and named, and costs no reading. */
function readEntries(entries: readonly ToolEntry[]): readonly ReadRule[] {
  let readLength = 0;
  return entries.map(({ published, read }) => {
    readLength += published.pattern.length;
    const isWithin = readLength <= importLimits.maxPatternText;
    return {
      published,
      outcome: isWithin ? read() : refuseToolRule(published, phrase('scope_refused_pattern_many')),
    };
  });
}
