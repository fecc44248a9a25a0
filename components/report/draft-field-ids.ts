import type { DraftFieldKey } from '../../lib/report/draft.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';

/** Checks that are about something other than one text, and the control that answers them. */
const placesOfChecks: ReadonlyMap<string, string> = new Map([
  ['programme', 'programme'],
  ['rules-of-engagement', 'confirm-rules-all'],
  ['excluded-classes', 'confirm-excluded-all'],
]);

/** The id of the control that edits one text of the draft. */
export function fieldId(key: DraftFieldKey): string {
  return `field-${key}`;
}

/** Says whether there is a control that answers a check. */
export function hasPlace(check: DraftCheck): boolean {
  return check.field !== undefined || placesOfChecks.has(check.id);
}

/** Brings the control that answers a check into view and puts the keyboard there. */
export function focusCheck(check: DraftCheck): void {
  if (check.field !== undefined) focusDraftField(check.field);
  else focusControl(placesOfChecks.get(check.id) ?? '');
}

/** Brings the control of one text into view and puts the keyboard there. */
export function focusDraftField(key: DraftFieldKey): void {
  focusControl(fieldId(key));
}

function focusControl(id: string): void {
  const control = document.getElementById(id);
  if (control === null) return;
  const closed = control.closest('details:not([open])');
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  control.focus({ preventScroll: true });
  // the sticky bar covers the upper edge, so the middle is the place where it is sure to be seen
  control.scrollIntoView({ block: 'center' });
}
