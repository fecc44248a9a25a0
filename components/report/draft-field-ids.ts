import type { DraftFieldKey } from '../../lib/report/draft.ts';

/** The id of the control that edits one text of the draft. */
export function fieldId(key: DraftFieldKey): string {
  return `field-${key}`;
}

/** Brings the control of one text into view and puts the keyboard there. */
export function focusDraftField(key: DraftFieldKey): void {
  const control = document.getElementById(fieldId(key));
  if (control === null) return;
  const closed = control.closest('details:not([open])');
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  control.focus({ preventScroll: true });
  // the sticky bar covers the upper edge, so the middle is the place where it is sure to be seen
  control.scrollIntoView({ block: 'center' });
}
