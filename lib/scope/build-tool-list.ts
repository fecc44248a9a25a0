import { buildImportedList, type ReadRule } from './build-imported-list.ts';
import { buildProgrammeId, hashText } from './build-programme-id.ts';
import type { ImportedProgramme } from './importer.ts';

/**
 * Builds the list of a testing tool's scope. The tool asks for one inclusion and no exclusion; what it does not
 * list is what nobody wanted to test, and not what a programme excludes.
 */
export function buildToolList(format: string, name: string, read: readonly ReadRule[]): ImportedProgramme {
  const content = read.map(({ published }) => `${published.state} ${published.pattern}`).join('\n');
  return buildImportedList(
    {
      programmeId: buildProgrammeId(format, hashText(`${name}\n${content}`)),
      programmeName: name.trim().slice(0, 200) || format,
      format,
      precedence: 'any_exclude_wins',
      unlisted: 'unknown',
      wildcardCoversApex: 'no',
    },
    read,
  );
}
