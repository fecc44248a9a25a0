import { browser } from 'wxt/browser';
import { decodeBase64, type Bytes } from '../base/bytes.ts';

const pngPrefix = 'data:image/png;base64,';

/**
 * Photographs the visible part of the active tab of a window, as the screen shows it.
 * @returns PNG bytes
 * @throws TypeError when the browser refuses (a page that extensions may not see, or no click on this page)
 */
export async function photographVisibleTab(windowId: number): Promise<Bytes> {
  const dataUrl = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  if (!dataUrl.startsWith(pngPrefix)) throw new TypeError('The browser returned no PNG picture');
  return decodeBase64(dataUrl.slice(pngPrefix.length));
}
