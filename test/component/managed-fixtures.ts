import type { ManagedFacts } from '../../components/scope/managed-facts.ts';

/** What an organisation set, with one of everything. */
export const managedFacts: ManagedFacts = {
  isInForce: true,
  programmeNames: ['SecOps Gateway', 'Harbour Payments'],
  receivers: [{ host: 'reports.example.com' }, { programme: 'harbour', host: 'intake.harbour.example' }],
  headers: ['X-Employee-Id', 'X-Cost-Centre'],
  fields: ['customer_id', 'policy_number'],
  words: ['Project Bluebird', 'Heron'],
  problems: [],
};
