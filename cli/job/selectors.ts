/** Finds one control of the extension's pages by its test id. */
export function byTestId(id: string): string {
  return `[data-testid="${id}"]`;
}

/** Finds a control of one programme on the options page. */
export function ofProgramme(programmeId: string, id: string): string {
  return `${byTestId(`programme-${programmeId}`)} ${byTestId(id)}`;
}

/** Finds the input of one field of a draft. */
export function ofField(name: string): string {
  return byTestId(`field-${name}`);
}
