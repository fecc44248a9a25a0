import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../lib/report/create-draft.ts';
import { draftSchema } from '../../../lib/report/draft.ts';
import { draftId } from '../evidence/evidence-fixtures.ts';
import { now } from './report-fixtures.ts';

describe('createDraft', () => {
  it('builds a draft that storage takes', () => {
    const draft = createDraft({ id: draftId, now, url: 'https://a.test/', programmeId: 'secops-gateway' });
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ createdAt: now, updatedAt: now, startedOnUrl: 'https://a.test/' });
  });

  it('shares no texts with the next draft', () => {
    const [one, two] = [1, 2].map(() => createDraft({ id: draftId, now, url: '' }));
    expect(one?.fields).not.toBe(two?.fields);
    expect(one).not.toHaveProperty('programmeId');
  });
});
