import { phrase } from '../../base/text.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** Checks that the person confirmed the rules of engagement and that the finding is in no excluded class. */
export function checkConfirmations({ draft, programme }: CheckedDraft): DraftCheck[] {
  if (!programme) return [];
  const confirmed = new Set(draft.confirmations);
  const openRules = programme.rulesOfEngagement.filter(({ id }) => !confirmed.has(id));
  const openClasses = programme.excludedClasses.filter(({ id }) => !confirmed.has(id));
  return [
    ...describe('rules-of-engagement', programme.rulesOfEngagement.length, openRules.length, {
      open: phrase('check_rules_open', programme.name, String(openRules.length)),
      done: phrase('check_rules_done', programme.name),
    }),
    ...describe('excluded-classes', programme.excludedClasses.length, openClasses.length, {
      open: phrase('check_excluded_open', programme.name, String(openClasses.length)),
      done: phrase('check_excluded_done', programme.name),
    }),
  ];
}

function describe(
  id: string,
  count: number,
  openCount: number,
  phrases: { readonly open: DraftCheck['phrase']; readonly done: DraftCheck['phrase'] },
): DraftCheck[] {
  if (count === 0) return [];
  return openCount > 0
    ? [{ id, level: 'answer', phrase: phrases.open }]
    : [{ id, level: 'ok', phrase: phrases.done }];
}
