import type { Key, Modifier } from './keys.ts';

export interface WaitOptions {
  /** Default: `defaultTimeoutMs`. */
  readonly timeoutMs?: number;
  /** The visible text has to contain this. */
  readonly textIncludes?: string;
}

export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A page as a person has it: seen, clicked and typed into. Selectors are CSS and mean the first match. */
export interface PageHandle {
  readUrl(): Promise<string>;
  /** Goes to an address as if it were typed into the address bar; returns once the document is parsed. */
  goTo(url: string): Promise<void>;
  /** Clicks with the mouse, once the element is visible, enabled and on top. */
  click(selector: string, timeoutMs?: number): Promise<void>;
  /** Clicks into a field and types with real keys after what is there. */
  type(selector: string, text: string): Promise<void>;
  /** Clicks into a field and types with real keys in place of what is there. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses an option of a `<select>` with the keyboard, by the words a person reads. */
  choose(selector: string, label: string): Promise<void>;
  /** Presses a key with what has the focus. */
  press(key: Key, ...modifiers: readonly Modifier[]): Promise<void>;
  /** Puts files into a file field, which may be hidden behind a button. */
  upload(selector: string, ...filePaths: readonly string[]): Promise<void>;
  /** Reads the text as it is seen. */
  readText(selector: string): Promise<string>;
  /** Reads what stands in a field. */
  readValue(selector: string): Promise<string>;
  readAttribute(selector: string, name: string): Promise<string | undefined>;
  exists(selector: string): Promise<boolean>;
  /** Waits until the element is visible. @throws WaitError that says what was there instead */
  waitFor(selector: string, options?: WaitOptions): Promise<void>;
  /** Waits until no visible element matches. */
  waitUntilGone(selector: string, timeoutMs?: number): Promise<void>;
  /** Runs a self-contained function in the page, for reading only; arguments and result cross as JSON. */
  evaluate<Arguments extends readonly unknown[]>(
    read: string | ((...args: Arguments) => unknown),
    ...args: Arguments
  ): Promise<unknown>;
  /** Writes a PNG of what is seen, or of the whole document. */
  screenshot(filePath: string, options?: { readonly isFullPage?: boolean }): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}
