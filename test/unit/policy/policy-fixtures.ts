import { buildProgramme } from '../../../lib/policy/build-programme.ts';
import { checkDocument } from '../../../lib/policy/check-document.ts';
import type { Programme } from '../../../lib/policy/programme.ts';

/** The least that CVD Policy 0.2 accepts. */
export const minimalDocument = {
  cvd_policy: '0.2',
  canonical: 'https://acme.com/.well-known/cvd.json',
  expires: '2027-06-30T23:59:59Z',
  organization: { name: 'Acme GmbH & Söhne' },
  contact: { channels: [{ type: 'email', value: 'security@acme.com' }] },
  research: { posture: 'report_only' },
  scope: { precedence: 'out_overrides_in', web: [{ pattern: '*.acme.com', state: 'in' }] },
  report_requirements: { required_fields: [] },
} as const;

/** Builds the programme of the minimal document with other members in place of its own. */
export function buildFrom(members: object): Programme {
  const outcome = checkDocument({ ...minimalDocument, ...members });
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  return buildProgramme(outcome.document);
}
