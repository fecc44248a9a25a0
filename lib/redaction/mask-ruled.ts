import type { Spot } from './walk.ts';

/**
 * Masks a value that an organisation's rule names. What would be masked in it without the rule is taken down all the
 * same, so that a rule never takes a mask away somewhere else.
 */
export function maskRuled(value: string, spot: Spot, redactAnyway: () => unknown): string {
  if (spot.walk.isCollecting) redactAnyway();
  return spot.walk.mask(value, 'internal', spot);
}
