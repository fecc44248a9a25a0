import { describe, expect, it } from 'vitest';
import { buildDraft, completeFields } from '../report-fixtures.ts';
import { check, find, secops } from './check-fixtures.ts';

function checkConfirmed(confirmations: readonly string[]) {
  const draft = buildDraft(completeFields, { confirmations: [...confirmations] });
  const checks = check({}, { draft });
  return ['rules-of-engagement', 'excluded-classes'].map((id) => find(checks, id)?.level);
}

describe('checkConfirmations', () => {
  const allIds = [...secops.rulesOfEngagement, ...secops.excludedClasses].map(({ id }) => id);

  it('ask until every rule and class is confirmed', () => {
    expect(checkConfirmed([])).toEqual(['answer', 'answer']);
    expect(checkConfirmed(allIds.slice(1))).toEqual(['answer', 'ok']);
    expect(checkConfirmed(allIds)).toEqual(['ok', 'ok']);
  });

  it('are not asked for without a programme', () => {
    expect(find(check({}, { programme: undefined }), 'rules-of-engagement')).toBeUndefined();
  });
});
