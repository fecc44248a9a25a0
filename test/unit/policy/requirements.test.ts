import { expect, it } from 'vitest';
import ctiPlatform from '../../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import type { Requirement } from '../../../lib/policy/goodfaith-extension.ts';
import { parseProgrammeDocument } from '../../../lib/policy/parse-programme.ts';
import type { Programme } from '../../../lib/policy/programme.ts';
import { isFieldRequired, listRequirements } from '../../../lib/policy/requirements.ts';

function parse(document: unknown): Programme {
  const outcome = parseProgrammeDocument(document);
  if (outcome.kind === 'refused') throw new Error('the built-in programme does not parse');
  return outcome.programme;
}

it.each([
  {
    name: 'SecOps Gateway',
    document: secopsGateway,
    required: ['weakness', 'endpoint', 'steps', 'proof', 'impact', 'severity', 'contact'],
    optional: [],
  },
  {
    name: 'CTI Platform',
    document: ctiPlatform,
    required: ['description', 'steps', 'impact', 'contact'],
    optional: ['proof'],
  },
])('$name requires $required and welcomes $optional', ({ document, required, optional }) => {
  const asked = [...listRequirements(parse(document)).values()];
  expect(asked.filter(({ isRequired }) => isRequired).map(({ field }) => field)).toEqual(required);
  expect(asked.filter(({ isRequired }) => !isRequired).map(({ field }) => field)).toEqual(optional);
});

it('takes the stricter of two wordings for one field', () => {
  const optional: Requirement = { field: 'proof', isRequired: false, wording: 'if you can' };
  const required: Requirement = { field: 'proof', isRequired: true, wording: 'always' };
  for (const requirements of [
    [optional, required],
    [required, optional],
  ]) {
    expect(listRequirements({ requirements }).get('proof')?.wording).toBe('always');
  }
});

it('requires nothing without a programme, and nothing that the programme does not name', () => {
  expect(isFieldRequired(undefined, 'impact')).toBe(false);
  expect(isFieldRequired(parse(ctiPlatform), 'impact')).toBe(true);
  expect(isFieldRequired(parse(ctiPlatform), 'proof')).toBe(false);
  expect(isFieldRequired(parse(ctiPlatform), 'weakness')).toBe(false);
});
