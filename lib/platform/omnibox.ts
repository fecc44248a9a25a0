import { browser } from 'wxt/browser';

/** Words the line under the address bar after our keyword; `words` are plain text. */
export function suggestInAddressBar(words: string): void {
  // Chromium reads markup here, Firefox shows it as it is
  void browser.omnibox.setDefaultSuggestion({
    description: import.meta.env.CHROME ? escapeMarkup(words) : words,
  });
}

/** Calls back with what is typed after our keyword; register synchronously. */
export function onAddressBarInput(callback: (typed: string) => void): void {
  browser.omnibox.onInputChanged.addListener((typed) => callback(typed));
}

/** Calls back when the person presses Enter after our keyword; register synchronously. */
export function onAddressBarEntered(callback: (typed: string, isActive: boolean) => void): void {
  browser.omnibox.onInputEntered.addListener((typed, disposition) =>
    callback(typed, disposition !== 'newBackgroundTab'),
  );
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for Chromium's suggestions, which are XML and refused whole where they are not well formed. */
export function escapeMarkup(words: string): string {
  return (
    words
      // characters that XML has no way to write
      // oxlint-disable-next-line no-control-regex -- finding them is the point
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ')
      .toWellFormed()
      .replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? '')
  );
}
