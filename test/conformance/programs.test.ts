import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { say } from '../../lib/base/text.ts';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import type { ImportedProgramme } from '../../lib/scope/import/importer.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import { renderShapeTable } from './render-shape-table.ts';

// @source arkadiyt/bounty-targets-data (MIT), about half of each platform
const folder = new URL('../../../shared/programs/', import.meta.url);
const why = existsSync(folder) ? '' : ' (skipped: ../shared/programs is missing)';
const platforms = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'] as const;

const publicList = z.array(
  z.object({
    targets: z.object({ in_scope: z.array(z.unknown()), out_of_scope: z.array(z.unknown()) }),
  }),
);

function readText(platform: string): string {
  return readFileSync(new URL(`${platform}.json`, folder), 'utf8');
}

function importPlatform(platform: string): readonly ImportedProgramme[] {
  const outcome = importScopeText(readText(platform));
  return outcome.kind === 'imported' ? outcome.programmes : [];
}

describe.skipIf(why !== '')(`the public lists of the platforms, read from ../shared/programs${why}`, () => {
  it.for(platforms)('reads or refuses every string of %s', (platform) => {
    const published = publicList.parse(JSON.parse(readText(platform)));
    const programmes = importPlatform(platform);
    expect(programmes).toHaveLength(published.length);
    const lost = programmes.filter(({ summary }, index) => {
      const targets = published[index]?.targets;
      const stringCount = (targets?.in_scope.length ?? 0) + (targets?.out_of_scope.length ?? 0);
      return summary.parsedCount + summary.refused.length !== stringCount;
    });
    expect(lost).toEqual([]);
  });

  it.for(platforms)('gives a sentence for every refused string of %s', (platform) => {
    const refused = importPlatform(platform).flatMap(({ summary }) => summary.refused);
    expect(refused.filter(({ reason }) => !say(reason).endsWith('.'))).toEqual([]);
  });

  it.for(platforms)('keeps at least one rule for every string of %s that it reads', (platform) => {
    const hollow = importPlatform(platform).filter(
      ({ list, summary }) =>
        new Set(list.rules.map(({ published }) => published)).size !== summary.parsedCount,
    );
    expect(hollow).toEqual([]);
  });

  it.for(platforms)('never says in scope for a stranger of %s', (platform) => {
    const lists = importPlatform(platform).map(({ list }) => list);
    const strangers = [
      'https://gf-stranger-1.net/',
      'https://gf-stranger.github.io/',
      'https://gf-stranger.s3.amazonaws.com/',
      'https://gf-stranger.herokuapp.com/',
      'https://gf-stranger.dev/xmlrpc.php',
    ];
    const judged = strangers.map((url) => [url, decideScope(url, lists, { now: 0 }).kind]);
    expect(judged.filter(([, kind]) => kind === 'in')).toEqual([]);
  });

  it('counts the shapes that docs/scope.md shows', () => {
    const shapes = new Map(
      platforms.map((platform) => [
        platform,
        importPlatform(platform).flatMap(({ summary }) => summary.shapes),
      ]),
    );
    const documented = readFileSync(new URL('../../docs/scope.md', import.meta.url), 'utf8');
    expect(squeeze(documented)).toContain(squeeze(renderShapeTable(shapes)));
  });
});

/** The formatter pads the columns of a table. */
function squeeze(table: string): string {
  return table.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');
}
