import type { Draft, DraftFields, Provenance } from './draft.ts';

/** Who the person is, as they want to appear in new drafts. */
export type Identity = Pick<DraftFields, 'contactName' | 'contactAddress' | 'creditName'>;

/** Puts who the person is into a new draft, and says of each value that it comes from their options. */
export function addIdentity(draft: Draft, identity: Identity): Draft {
  const fromOptions: Provenance = { origin: 'identity' };
  const given = Object.entries(identity).filter(([, value]) => value !== '');
  return {
    ...draft,
    fields: { ...draft.fields, ...identity },
    provenance: { ...draft.provenance, ...Object.fromEntries(given.map(([key]) => [key, fromOptions])) },
  };
}
