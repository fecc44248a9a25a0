import type { RefusedRule } from '../scope-list.ts';

/**
 * Writes a rule that could not be read as JSON; the usual ones as a list of what they say, without the names of it.
 * Anything that the list does not hold, a field of tomorrow included, makes the rule travel whole.
 */
export function writeRefusedRule(refused: RefusedRule): string {
  const { published, reason, mentions } = refused;
  const isUsual =
    Object.keys(refused).length === 3 &&
    Object.keys(published).length === 2 &&
    Object.keys(reason).length === 2;
  return JSON.stringify(
    isUsual ? [published.pattern, published.state, reason.key, reason.values, mentions] : refused,
  );
}

/** Reads what `writeRefusedRule` wrote; undefined for anything else. */
export function readRefusedRule(value: unknown): RefusedRule | undefined {
  if (isUsualForm(value)) {
    const [pattern, state, key, values, mentions] = value;
    return { published: { pattern, state }, reason: { key, values }, mentions };
  }
  return isRefusedRule(value) ? value : undefined;
}

type UsualForm = readonly [
  RefusedRule['published']['pattern'],
  RefusedRule['published']['state'],
  RefusedRule['reason']['key'],
  RefusedRule['reason']['values'],
  RefusedRule['mentions'],
];

function isUsualForm(value: unknown): value is UsualForm {
  return Array.isArray(value) && value.length === 5 && Array.isArray(value[3]) && Array.isArray(value[4]);
}

function isRefusedRule(value: unknown): value is RefusedRule {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'published') &&
    Object.hasOwn(value, 'mentions') &&
    Object.hasOwn(value, 'reason')
  );
}
