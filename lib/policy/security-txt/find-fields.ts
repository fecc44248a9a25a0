import type { SecurityTxtField, SecurityTxtFieldName } from './security-txt.ts';

/** Finds every appearance of one field, in order. */
export function findFields(
  fields: readonly SecurityTxtField[],
  name: SecurityTxtFieldName,
): readonly SecurityTxtField[] {
  return fields.filter(({ known }) => known === name);
}
