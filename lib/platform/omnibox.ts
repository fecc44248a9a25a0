import { browser } from 'wxt/browser';

/** What is said about an address that is being typed. */
export interface AddressBarAnswer {
  readonly words: string;
  /** What Enter hands over, where the person chooses the answer. */
  readonly address: string;
}

interface AddressBarOptions {
  /** Says what stands there until an answer comes, or where none is needed. */
  readonly wordHelp: (typed: string) => string;
  readonly answer: (typed: string) => Promise<AddressBarAnswer | undefined>;
}

const isChromium = import.meta.env.CHROME;

/** Answers what is typed after our keyword in the address bar; register synchronously. */
export function answerAddressBar({ wordHelp, answer }: AddressBarOptions): void {
  let latest = '';
  browser.omnibox.onInputStarted.addListener(() => showFirstLine(wordHelp('')));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    latest = typed;
    showFirstLine(wordHelp(typed));
    void answer(typed).then((given) => {
      // an answer that is overtaken by more typing is not shown
      if (given === undefined || typed !== latest) return;
      if (isChromium) showFirstLine(given.words);
      // Firefox draws the first line before it asks us, so a verdict there would be the one on the text before;
      // a suggestion that equals what is typed is dropped, hence the blank
      else suggest([{ content: `${given.address} `, description: given.words }]);
    });
  });
}

/** Calls back when the person presses Enter after our keyword; register synchronously. */
export function onAddressBarEntered(callback: (typed: string, isActive: boolean) => void): void {
  browser.omnibox.onInputEntered.addListener((typed, disposition) =>
    callback(typed, disposition !== 'newBackgroundTab'),
  );
}

function showFirstLine(words: string): void {
  // Chromium reads markup here, Firefox shows it as it is
  void browser.omnibox.setDefaultSuggestion({ description: isChromium ? escapeMarkup(words) : words });
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
