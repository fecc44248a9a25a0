import { parseProgrammeDocument } from '../../lib/policy/parse-programme.ts';
import type { Programme } from '../../lib/policy/programme.ts';

/** A complete CVD Policy 0.2 document without our extension. */
export const testDocument = {
  cvd_policy: '0.2',
  canonical: 'https://example.com/.well-known/cvd.json',
  expires: '2027-06-30T00:00:00Z',
  updated: '2026-06-30',
  organization: { name: 'Example Shop' },
  contact: {
    channels: [
      { type: 'form', value: 'https://example.com/security/form' },
      { type: 'email', value: 'security@example.com', preferred: true },
      { type: 'postal', value: 'Example Shop, Main Street 1' },
    ],
    languages: ['en', 'de'],
    response_target: { acknowledge_within_hours: 24 },
  },
  research: { posture: 'limited', statement: 'Tell us what you find.' },
  scope: {
    precedence: 'out_overrides_in',
    web: [
      { pattern: '*.example.com', state: 'in' },
      { pattern: 'blog.example.com', state: 'out', reason: 'third_party', note: 'Hosted elsewhere.' },
    ],
  },
  testing: { default: 'prohibited', rules: [{ activity: 'fuzzing', state: 'prohibited' }] },
  report_requirements: { required_fields: ['description'] },
  disclosure: { model: 'coordinated', deadline_days: 90, credit: 'offered' },
} as const;

/** Builds a programme from the test document with some members replaced. */
export function buildTestProgramme(replaced: Readonly<Record<string, unknown>> = {}): Programme {
  const outcome = parseProgrammeDocument({ ...testDocument, ...replaced });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.programme;
}
