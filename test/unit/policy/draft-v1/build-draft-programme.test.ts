import { describe, expect, it } from 'vitest';
import { buildDraftProgramme } from '../../../../lib/policy/draft-v1/build-draft-programme.ts';
import { draftDocumentSchema } from '../../../../lib/policy/draft-v1/draft-document.ts';
import type { Programme } from '../../../../lib/policy/programme.ts';
import { draftPolicy } from './draft-fixtures.ts';

function build(members: object = {}, discoveryHost?: string): Programme {
  const document = draftDocumentSchema.parse({ ...draftPolicy, ...members });
  return buildDraftProgramme({ document, discoveryHost });
}

describe('buildDraftProgramme', () => {
  it('is a complete programme of the product', () => {
    expect(build()).toMatchObject({
      id: 'cvd1-acme',
      name: 'Acme',
      openFields: [],
      posture: 'limited',
      updatedOn: '2026-08-29',
      expiresAt: '2027-02-28T08:00:00.000Z',
      isExpiryOurs: false,
      scope: { programmeId: 'cvd1-acme', format: 'cvd-1' },
    });
  });

  it.each([
    ['mailto:security@acme.com?subject=Hi', { type: 'email', value: 'security@acme.com', isPreferred: true }],
    ['mailto:a%2Bb@acme.com', { type: 'email', value: 'a+b@acme.com', isPreferred: true }],
    ['https://acme.com/report', { type: 'form', value: 'https://acme.com/report', isPreferred: true }],
    ['tel:+49-30-1', { type: 'service', value: 'tel:+49-30-1', isPreferred: true }],
  ])('can be reached by %s', (channel, expected) => {
    expect(build({ contact: { channels: [channel] } }).channels).toEqual([expected]);
  });

  it('prefers the first channel', () => {
    const { channels } = build({ contact: { channels: ['mailto:b@acme.com', 'mailto:a@acme.com'] } });
    expect(channels.map(({ isPreferred }) => isPreferred)).toEqual([true, false]);
  });

  it('promises what the policy promises, and no more than ten years', () => {
    const { commitments } = build({
      response_targets: {
        acknowledgement_days: 2,
        initial_assessment_days: 10,
        update_interval_days: 99_999,
      },
      disclosure: { approach: 'coordinated', default_days: 90 },
    });
    expect(commitments.map(({ kind, amount, by }) => [kind, amount, by])).toEqual([
      ['acknowledge', 2, 'programme'],
      ['triage', 10, 'programme'],
      ['disclose', 90, 'researcher'],
    ]);
  });

  it('requests and never requires', () => {
    const { requirements } = build({
      reporting: { requested_fields: ['impact', 'environment'], proof_of_exploitation: 'prohibited' },
    });
    expect(requirements.map(({ field, isRequired }) => [field, isRequired])).toEqual([
      ['impact', false],
      ['steps', false],
      ['proof', false],
    ]);
  });

  it('words its rules, and says that silence is no permission', () => {
    const rule = { id: 'scan', activity: 'automated_scanning', state: 'permitted', target_ids: ['web'] };
    const conditions = { max_requests_per_second: 2, max_concurrent_requests: 1, test_accounts_only: true };
    const { rulesOfEngagement } = build({ testing: { rules: [{ ...rule, conditions }] } });
    expect(rulesOfEngagement.map(({ rule: words }) => words)).toEqual([
      'Testing is welcome only within these rules.',
      'Automated scanning: the policy permits it. Only on acme.com. At most 2 requests a second. At most 1 requests at a time. With test accounts only.',
      'What no rule here names, the policy says nothing about. That is no permission.',
    ]);
  });

  it('is named after the host it was found on, and judges it alone', () => {
    const { id, scope } = build({}, 'acme.com');
    expect(id).toBe('cvd1-acme-com');
    expect(scope.rules.map(({ host }) => host)).toEqual([{ kind: 'exact', host: 'acme.com' }]);
  });
});
