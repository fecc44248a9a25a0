import { describe, expect, it } from 'vitest';
import { text } from '../../../lib/base/text.ts';
import { cvss31BaseValues, cvss31Metrics } from '../../../lib/severity/cvss31-metrics.ts';

describe('cvss31Metrics', () => {
  it('offers every base metric with every value, and nothing else', () => {
    const offered = cvss31Metrics.map(({ metric, values }) => [metric, values.map(({ value }) => value)]);
    expect(Object.fromEntries(offered)).toEqual(cvss31BaseValues);
  });

  it('explains each value in one sentence of its own', () => {
    const sentences = cvss31Metrics.flatMap(({ values }) => values.map(({ meaningKey }) => text(meaningKey)));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => !/^[A-Z].*[.]$/.test(sentence))).toEqual([]);
  });
});
