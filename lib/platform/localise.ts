import { browser } from 'wxt/browser';
import { localiseWith } from '../base/text.ts';

/** Makes the browser's language choice the source of all texts in this context. */
export function localise(): void {
  localiseWith((key, values) => browser.i18n.getMessage(key, [...values]));
  if (typeof document !== 'undefined') {
    document.documentElement.lang = browser.i18n.getUILanguage();
    document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  }
}
