import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import type { PageDriver } from './build-page-handle.ts';
import { BrowserCommandError } from './errors.ts';

/** Drives one page of a Chromium-family browser over its debugging pipe. */
export function driveChromiumPage(page: Page, kind: 'tab' | 'popup'): PageDriver {
  return {
    run: async (expression) => {
      const value: unknown = await page.evaluate(expression);
      return z.string().optional().parse(value);
    },
    navigate: async (url) => {
      // the handle has the time limit
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
    },
    clickAt: ({ xPx, yPx }) => page.mouse.click(xPx, yPx),
    typeText: (text) => page.keyboard.type(text),
    pressKey: async (key, modifiers) => {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    },
    setFiles: async (selector, filePaths) => {
      const field = await page.$(selector);
      const input = await field?.toElement('input');
      if (!input) throw new BrowserCommandError('upload', selector);
      await input.uploadFile(...filePaths);
    },
    // a picture that reaches beyond the window resizes the page, so only a whole-page picture may
    capture: (isFullPage) =>
      page.screenshot({ type: 'png', fullPage: isFullPage, captureBeyondViewport: isFullPage }),
    // 0 keeps the scale of the whole browser
    setViewport: ({ widthPx, heightPx }) =>
      page.setViewport({ width: widthPx, height: heightPx, deviceScaleFactor: 0 }),
    activate: async () => {
      // a tab in the background is not painted, and its pictures and clicks would wait for ever
      if (kind === 'tab') await page.bringToFront();
    },
    isOpen: async () => !page.isClosed(),
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}
