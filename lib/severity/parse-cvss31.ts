import { z } from 'zod';
import { phrase, type Phrase } from '../base/text.ts';
import { cvss31BaseValues, cvss31OptionalValues, type Cvss31Metrics } from './cvss31-metrics.ts';

const prefix = 'CVSS:3.1';
/** Characters; the longest vector that names every metric once has 117. */
const maxVectorLength = 300;

const metricsSchema = z.strictObject({
  AV: z.enum(cvss31BaseValues.AV),
  AC: z.enum(cvss31BaseValues.AC),
  PR: z.enum(cvss31BaseValues.PR),
  UI: z.enum(cvss31BaseValues.UI),
  S: z.enum(cvss31BaseValues.S),
  C: z.enum(cvss31BaseValues.C),
  I: z.enum(cvss31BaseValues.I),
  A: z.enum(cvss31BaseValues.A),
  E: z.enum(cvss31OptionalValues.E).exactOptional(),
  RL: z.enum(cvss31OptionalValues.RL).exactOptional(),
  RC: z.enum(cvss31OptionalValues.RC).exactOptional(),
  CR: z.enum(cvss31OptionalValues.CR).exactOptional(),
  IR: z.enum(cvss31OptionalValues.IR).exactOptional(),
  AR: z.enum(cvss31OptionalValues.AR).exactOptional(),
  MAV: z.enum(cvss31OptionalValues.MAV).exactOptional(),
  MAC: z.enum(cvss31OptionalValues.MAC).exactOptional(),
  MPR: z.enum(cvss31OptionalValues.MPR).exactOptional(),
  MUI: z.enum(cvss31OptionalValues.MUI).exactOptional(),
  MS: z.enum(cvss31OptionalValues.MS).exactOptional(),
  MC: z.enum(cvss31OptionalValues.MC).exactOptional(),
  MI: z.enum(cvss31OptionalValues.MI).exactOptional(),
  MA: z.enum(cvss31OptionalValues.MA).exactOptional(),
});

const allowedValues = new Map<string, readonly string[]>(
  Object.entries({ ...cvss31BaseValues, ...cvss31OptionalValues }),
);

export type Cvss31Outcome =
  | { readonly kind: 'parsed'; readonly metrics: Cvss31Metrics }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/**
 * Parses a CVSS 3.1 vector strictly: the prefix, each metric at most once in any order, no unknown metric or
 * value, every base metric present.
 */
export function parseCvss31(vector: string): Cvss31Outcome {
  if (vector.length > maxVectorLength)
    return refuse(phrase('cvss_refused_too_long', String(maxVectorLength)));
  const [head, ...parts] = vector.split('/');
  if (head !== prefix) return refuse(phrase('cvss_refused_prefix', `${prefix}/`));
  const found = new Map<string, string>();
  for (const part of parts) {
    const [metric = '', value, ...rest] = part.split(':');
    const allowed = allowedValues.get(metric);
    if (value === undefined || rest.length > 0) return refuse(phrase('cvss_refused_part', part));
    if (!allowed) return refuse(phrase('cvss_refused_metric', metric));
    if (found.has(metric)) return refuse(phrase('cvss_refused_twice', metric));
    if (!allowed.includes(value)) return refuse(phrase('cvss_refused_value', metric, value));
    found.set(metric, value);
  }
  const missing = Object.keys(cvss31BaseValues).filter((metric) => !found.has(metric));
  if (missing.length > 0) return refuse(phrase('cvss_refused_missing', missing.join(', ')));
  return { kind: 'parsed', metrics: metricsSchema.parse(Object.fromEntries(found)) };
}

function refuse(reason: Phrase): Cvss31Outcome {
  return { kind: 'refused', reason };
}
