// Functions that travel into a page as source text: each stands alone, without imports or module variables.

/** What a person sees of an element. */
export interface Sight {
  readonly isVisible: boolean;
  readonly text: string;
  readonly value?: string;
}

/** Looks at the first match; undefined when there is none. */
export function lookAt(selector: string): Sight | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  const box = element.getBoundingClientRect();
  const isVisible = box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
  const text = (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).trim();
  return 'value' in element && typeof element.value === 'string'
    ? { isVisible, text, value: element.value }
    : { isVisible, text };
}

/** Finds where a mouse would click the first match, or says what is in the way. */
export function findClickPoint(selector: string): { xPx: number; yPx: number } | { obstacle: string } {
  const element = document.querySelector(selector);
  if (!element) return { obstacle: 'nothing' };
  if (element.matches(':disabled, [aria-disabled="true"]')) return { obstacle: 'a disabled control' };
  // a click on its label reaches a hidden checkbox too
  const targets = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])];
  const aim = (): { xPx: number; yPx: number } | { obstacle: string } => {
    // a link that wraps has several boxes, and the middle of all of them may be beside it
    const box = Array.from(element.getClientRects()).find(({ width, height }) => width > 0 && height > 0);
    if (!box) return { obstacle: 'an element without a size' };
    const xPx = Math.floor(box.left + box.width / 2);
    const yPx = Math.floor(box.top + box.height / 2);
    const onTop = document.elementFromPoint(xPx, yPx);
    if (onTop && targets.some((target) => target.contains(onTop))) return { xPx, yPx };
    return { obstacle: onTop ? `<${onTop.localName}> on top of it` : 'an element outside the window' };
  };
  // a person scrolls only to what they do not see
  const first = aim();
  if ('xPx' in first) return first;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return aim();
}

/** Puts the caret of a focused field behind its text, or selects all of it. */
export function placeCaret(selector: string, where: 'end' | 'all'): void {
  const field = document.querySelector(selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (where === 'all') field.select();
  // e-mail and number fields have no caret positions for scripts; a click lands behind short text there
  else if (field.selectionEnd !== null) field.setSelectionRange(field.value.length, field.value.length);
}

/** Gives an element the keyboard focus without opening it. */
export function focusElement(selector: string): void {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.focus();
}

/** Reads the words of the chosen option of a `<select>`. */
export function readChoice(selector: string): string | undefined {
  const select = document.querySelector(selector);
  return select instanceof HTMLSelectElement ? select.selectedOptions[0]?.label : undefined;
}

/** Measures window and document, to see whether they still change. */
export function measureLayout(): string {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [document.readyState, innerWidth, innerHeight, scrollWidth, scrollHeight].join(' ');
}

/** Reads an attribute of the first match. */
export function readAttribute(selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name) ?? undefined;
}
