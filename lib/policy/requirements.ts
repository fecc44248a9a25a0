import type { DraftFieldName, Requirement } from './goodfaith-extension.ts';
import type { Programme } from './programme.ts';

/** Says which parts of a draft a programme asks for, each with the programme's own words. */
export function listRequirements(
  programme: Pick<Programme, 'requirements'>,
): ReadonlyMap<DraftFieldName, Requirement> {
  const byField = new Map<DraftFieldName, Requirement>();
  for (const requirement of programme.requirements) {
    const known = byField.get(requirement.field);
    // asked for twice, the stricter wording counts
    if (!known || (requirement.isRequired && !known.isRequired)) byField.set(requirement.field, requirement);
  }
  return byField;
}

/** Says whether a programme requires a part of a draft; without a programme nothing is required. */
export function isFieldRequired(
  programme: Pick<Programme, 'requirements'> | undefined,
  field: DraftFieldName,
): boolean {
  return programme !== undefined && listRequirements(programme).get(field)?.isRequired === true;
}
