import calculator from 'ae-cvss-calculator';
import { buildCvss31Vector } from './build-cvss31-vector.ts';
import type { Cvss31Metrics } from './cvss31-metrics.ts';

/** Scores from 0.0 to 10.0 with one decimal; temporal and environmental only where the vector names such metrics. */
export interface Cvss31Scores {
  readonly base: number;
  readonly temporal?: number;
  readonly environmental?: number;
  /** The score that stands for the vector: environmental, else temporal, else base. */
  readonly overall: number;
}

/** Scores parsed metrics. The library's own parser is too lenient, so it only ever sees a vector that we built. */
export function scoreCvss31(metrics: Cvss31Metrics): Cvss31Scores {
  const scores = new calculator.Cvss3P1(buildCvss31Vector(metrics)).calculateScores();
  // every base metric is present, so the library always has a base score
  const base = scores.base ?? 0;
  return {
    base,
    ...(scores.temporal === undefined ? {} : { temporal: scores.temporal }),
    ...(scores.environmental === undefined ? {} : { environmental: scores.environmental }),
    overall: scores.overall ?? base,
  };
}
