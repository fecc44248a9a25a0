import { expect, test } from 'vitest';
import { draftIdSchema } from '../../../lib/base/ids.ts';
import { addIdentity } from '../../../lib/report/add-identity.ts';
import { createDraft } from '../../../lib/report/create-draft.ts';

const draft = createDraft({
  id: draftIdSchema.parse('7f9f0c34-6f0b-4b5e-9d5e-1f6f0f4e7a11'),
  now: '2026-11-22T10:00:00.000Z',
  url: 'https://app.example/',
});

test('says of each value that it comes from the options, and of nothing that is empty', () => {
  const { fields, provenance } = addIdentity(draft, {
    contactName: 'Ada',
    contactAddress: 'ada@example.org',
    creditName: '',
  });
  expect(fields).toMatchObject({ contactName: 'Ada', contactAddress: 'ada@example.org', creditName: '' });
  expect(provenance).toEqual({ contactName: { origin: 'identity' }, contactAddress: { origin: 'identity' } });
});

test('decides nothing in the person’s place: the consents stay open', () => {
  const identity = { contactName: 'Ada', contactAddress: 'ada@example.org', creditName: 'ada' };
  expect(addIdentity(draft, identity).fields).toMatchObject({ mayShareContact: '', wantsCredit: '' });
});
