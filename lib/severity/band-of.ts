export const severityBands = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type SeverityBandName = (typeof severityBands)[number];

/**
 * Names the qualitative band of a score.
 * @param score 0.0 to 10.0
 * @returns e.g. `medium` for 6.5
 * @source https://www.first.org/cvss/v3.1/specification-document section 5, read 2026-11-22
 */
export function bandOf(score: number): SeverityBandName {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}
