import { cvss31BaseValues, cvss31OptionalValues, type Cvss31Metrics } from './cvss31-metrics.ts';

/**
 * Builds the vector of metrics in the order of the standard; a metric that is absent or not defined is left out.
 * @returns e.g. `CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N`
 */
export function buildCvss31Vector(metrics: Cvss31Metrics): string {
  const values = new Map<string, string | undefined>(Object.entries(metrics));
  const order = [...Object.keys(cvss31BaseValues), ...Object.keys(cvss31OptionalValues)];
  const parts = order.flatMap((metric) => {
    const value = values.get(metric);
    return value === undefined || value === 'X' ? [] : [`${metric}:${value}`];
  });
  return ['CVSS:3.1', ...parts].join('/');
}
