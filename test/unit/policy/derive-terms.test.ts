import { describe, expect, it } from 'vitest';
import { buildFrom } from './policy-fixtures.ts';

describe('commitments', () => {
  it('come from the response target and the disclosure deadline', () => {
    const { commitments } = buildFrom({
      contact: {
        channels: [{ type: 'email', value: 'security@acme.com' }],
        response_target: { acknowledge_within_hours: 48, update_interval_days: 14 },
      },
      disclosure: { model: 'coordinated', deadline_days: 90 },
    });
    expect(commitments).toMatchObject([
      { kind: 'acknowledge', by: 'programme', amount: 48, unit: 'hours' },
      { kind: 'update', by: 'programme', amount: 14, unit: 'calendar_days' },
      { kind: 'disclose', by: 'researcher', amount: 90, unit: 'calendar_days' },
    ]);
  });

  it('say half a day in hours', () => {
    const contact = {
      channels: [{ type: 'email', value: 'security@acme.com' }],
      response_target: { update_interval_days: 0.5 },
    };
    expect(buildFrom({ contact }).commitments).toMatchObject([{ kind: 'update', amount: 12, unit: 'hours' }]);
  });

  it('leave out a date that no calendar has', () => {
    const { commitments } = buildFrom({
      contact: {
        channels: [{ type: 'email', value: 'security@acme.com' }],
        response_target: { acknowledge_within_hours: 1e300, update_interval_days: 1e300 },
      },
      disclosure: { model: 'coordinated', deadline_days: Number.MAX_SAFE_INTEGER },
    });
    expect(commitments).toEqual([]);
  });

  it('are none where the document states none', () => {
    const programme = buildFrom({});
    expect(programme).toMatchObject({
      commitments: [],
      disclosureTerms: [],
      promises: [],
      excludedClasses: [],
    });
    expect(programme.credit).toBeUndefined();
  });
});

describe('requirements', () => {
  it('come from the required fields, each once', () => {
    const { requirements } = buildFrom({
      report_requirements: {
        required_fields: [
          'affected_asset',
          'description',
          'reproduction_steps',
          'impact',
          'discovery_date',
          'reporter_contact',
          'proposed_fix',
          'impact',
        ],
      },
    });
    expect(requirements.map(({ field }) => field)).toEqual([
      'endpoint',
      'description',
      'steps',
      'impact',
      'discoveredOn',
      'contact',
      'proposedFix',
    ]);
    expect(requirements.every(({ isRequired }) => isRequired)).toBe(true);
  });

  it.each([
    { proof: 'required', isRequired: true, wording: 'Proof of exploitation' },
    { proof: 'optional', isRequired: false, wording: 'Proof of exploitation, if you have it' },
    {
      proof: 'prohibited',
      isRequired: false,
      wording: 'No proof beyond what shows that the flaw can be reached',
    },
  ])('say that proof is $proof', ({ proof, isRequired, wording }) => {
    const report_requirements = { required_fields: [], proof_of_exploitation: proof };
    expect(buildFrom({ report_requirements }).requirements).toEqual([
      { field: 'proof', isRequired, wording },
    ]);
  });
});

describe('disclosure and credit', () => {
  it.each([
    { model: 'coordinated', rule: 'Agree with them when anything becomes public.' },
    { model: 'full_after_deadline', rule: 'After the deadline everything may become public.' },
    { model: 'vendor_only', rule: 'They alone publish.' },
    { model: 'no_disclosure', rule: 'They ask that nothing becomes public.' },
  ])('$model', ({ model, rule }) => {
    expect(buildFrom({ disclosure: { model } }).disclosureTerms).toEqual([{ id: 'disclosure-model', rule }]);
  });

  it.each([
    { credit: 'offered', sentence: 'They offer credit.' },
    { credit: 'on_request', sentence: 'They credit you if you ask.' },
    { credit: 'none', sentence: 'They give no credit.' },
  ])('credit $credit', ({ credit, sentence }) => {
    expect(buildFrom({ disclosure: { model: 'coordinated', credit } }).credit).toBe(sentence);
  });
});
