import type { Programme } from '../programme.ts';

const postures: readonly Programme['posture'][] = ['prohibited', 'report_only', 'limited', 'open'];

/** What a programme lets people do, one statement each; `isGrant` where it lets more be done. */
export interface TermStatement {
  readonly words: string;
  readonly isGrant: boolean;
}

/** Lists what a programme says about testing. */
export function listTerms({ document: { testing }, draft }: Programme): readonly TermStatement[] {
  const rules = [
    ...(testing?.rules ?? []).map(({ activity, state, conditions }) => ({ activity, state, conditions })),
    ...(draft?.document.testing?.rules ?? []).map(({ activity, state, conditions, target_ids: targets }) => ({
      activity,
      state,
      conditions: conditions === undefined && targets === undefined ? undefined : { ...conditions, targets },
    })),
  ];
  return [
    ...(testing === undefined
      ? []
      : [{ words: `*: ${testing.default}`, isGrant: testing.default === 'allowed' }]),
    ...rules.map(({ activity, state, conditions }) => ({
      words: `${activity}: ${state}${conditions === undefined ? '' : ` ${JSON.stringify(conditions)}`}`,
      isGrant: state !== 'prohibited',
    })),
  ];
}

/** Says whether a newer version of a programme lets people do more than the older one did. */
export function areTermsWider(before: Programme, after: Programme): boolean {
  if (postures.indexOf(after.posture) > postures.indexOf(before.posture)) return true;
  // these two let nobody test, so that no rule about testing says more
  if (after.posture === 'prohibited' || after.posture === 'report_only') return false;
  const [earlier, later] = [listTerms(before), listTerms(after)];
  const isGrantNew = later.some(
    ({ words, isGrant }) => isGrant && !earlier.some((each) => each.words === words),
  );
  const isBanGone = earlier.some(
    ({ words, isGrant }) => !isGrant && !later.some((each) => each.words === words),
  );
  return isGrantNew || isBanGone;
}
