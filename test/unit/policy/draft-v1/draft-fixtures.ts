/** The least that version 1 of the IETF draft accepts, with testing rules. */
export const draftPolicy = {
  cvd_policy: 1,
  last_updated: '2026-08-29T08:00:00Z',
  expires: '2027-02-28T08:00:00Z',
  organization: { name: 'Acme' },
  contact: { channels: ['mailto:security@acme.com'] },
  research: { posture: 'limited' },
  reporting_scope: {
    web: [
      {
        id: 'web',
        state: 'in',
        host: 'acme.com',
        schemes: ['https'],
        path_prefix: '/',
        include_subdomains: true,
      },
    ],
  },
  testing: { rules: [{ id: 'hands', activity: 'manual_testing', state: 'permitted', target_ids: ['web'] }] },
  reporting: { requested_fields: [], proof_of_exploitation: 'not_requested' },
} as const;

const [web] = draftPolicy.reporting_scope.web;
const [rule] = draftPolicy.testing.rules;

/** Replaces members of the one web entry. */
export function withWeb(...entries: readonly object[]): object {
  return { ...draftPolicy, reporting_scope: { web: entries.map((members) => ({ ...web, ...members })) } };
}

/** Replaces members of the one testing rule. */
export function withRule(members: object): object {
  return { ...draftPolicy, testing: { rules: [{ ...rule, ...members }] } };
}
