import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCvss31 } from '../../lib/severity/parse-cvss31.ts';
import { scoreCvss31 } from '../../lib/severity/score-cvss31.ts';

// @source org-metaeffekt/metaeffekt-universal-cvss-calculator (Apache-2.0), 10,000 vectors; columns:
// vector, overall, base, impact, exploitability, temporal, environmental, modified impact
const vectorFile = new URL(
  '../../../shared/suites/cvss/metaeffekt-cvss-3.1-validation-vectors-001.txt',
  import.meta.url,
);
const why = existsSync(vectorFile) ? '' : ' (skipped: ../shared/suites/cvss is missing)';

describe.skipIf(why !== '')(`CVSS 3.1 vectors with known scores${why}`, () => {
  it('scores every one exactly', () => {
    const lines = readFileSync(vectorFile, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(10_000);
    const wrong = lines.filter((line) => {
      const [vector = '', overall, base, , , temporal, environmental] = line.trim().split(' ');
      const outcome = parseCvss31(vector);
      if (outcome.kind === 'refused') return true;
      const scores = scoreCvss31(outcome.metrics);
      return (
        scores.overall !== Number(overall) ||
        scores.base !== Number(base) ||
        !isSameScore(scores.temporal, temporal) ||
        !isSameScore(scores.environmental, environmental)
      );
    });
    expect(wrong).toEqual([]);
  });
});

function isSameScore(actual: number | undefined, written: string | undefined): boolean {
  return written === 'NaN' ? actual === undefined : actual === Number(written);
}
