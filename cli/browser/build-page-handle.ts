import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callAsJson } from './call-as-json.ts';
import { PageUnreachableError } from './errors.ts';
import {
  findClickPoint,
  focusElement,
  lookAt,
  measureLayout,
  placeCaret,
  readAttribute,
  readChoice,
} from './in-page.ts';
import type { Key, Modifier } from './keys.ts';
import type { PageHandle, Viewport } from './page-handle.ts';
import { waitUntilStill } from './wait-until-still.ts';
import { defaultTimeoutMs, pageLoadTimeoutMs, waitUntil, type Attempt } from './wait-until.ts';

export interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** The few things that differ between browsers; everything in `PageHandle` is built on them. */
export interface PageDriver {
  /** Runs an expression that promises JSON text or undefined. */
  run(expression: string): Promise<string | undefined>;
  /** Returns once the document is parsed. */
  navigate(url: string): Promise<void>;
  clickAt(point: Point): Promise<void>;
  typeText(text: string): Promise<void>;
  pressKey(key: Key, modifiers: readonly Modifier[]): Promise<void>;
  setFiles(selector: string, filePaths: readonly string[]): Promise<void>;
  /** @returns a PNG */
  capture(isFullPage: boolean): Promise<Uint8Array>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Does nothing for a popup, which is in front as long as it is open. */
  activate(): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

const sightSchema = z.object({ isVisible: z.boolean(), text: z.string(), value: z.string().optional() });
type Sight = z.infer<typeof sightSchema>;
const aimSchema = z.union([
  z.object({ xPx: z.number(), yPx: z.number() }),
  z.object({ obstacle: z.string() }),
]);

/** Builds the page that a session hands out. */
export function buildPageHandle(driver: PageDriver): PageHandle {
  const evaluate: PageHandle['evaluate'] = (read, ...args) =>
    callAsJson((expression) => driver.run(expression), String(read), args);

  const look = async (selector: string): Promise<Sight | undefined> => {
    try {
      return sightSchema.optional().parse(await evaluate(lookAt, selector));
    } catch (error) {
      // a document that is just being replaced cannot answer; the next look can
      if (error instanceof z.ZodError || !(await driver.isOpen())) throw error;
      return undefined;
    }
  };

  /** Waits until what is there passes the test. */
  const waitForSight = async (
    selector: string,
    isWanted: (sight: Sight) => boolean,
    timeoutMs = defaultTimeoutMs,
  ): Promise<Sight> =>
    waitUntil(
      selector,
      async () => {
        const sight = await look(selector);
        return sight && isWanted(sight)
          ? { kind: 'done', value: sight }
          : { kind: 'not_yet', seen: describe(sight) };
      },
      timeoutMs,
    );

  /** A click or key that closes its own page, as in a popup, leaves nobody to answer. */
  const unlessClosed = async (act: Promise<void>): Promise<void> => {
    try {
      await act;
    } catch (error) {
      if (await driver.isOpen()) throw error;
    }
  };

  const click = async (selector: string, timeoutMs?: number): Promise<void> => {
    await driver.activate();
    let last: Point | undefined;
    const takeAim = async (): Promise<Attempt<Point>> => {
      const aim = aimSchema.parse(await evaluate(findClickPoint, selector));
      if ('obstacle' in aim) return { kind: 'not_yet', seen: aim.obstacle };
      // nobody hits what moves: it has to be found twice at the same place
      if (last?.xPx === aim.xPx && last.yPx === aim.yPx) return { kind: 'done', value: aim };
      last = aim;
      return { kind: 'not_yet', seen: 'something that moves' };
    };
    const point = await waitUntil(selector, takeAim, timeoutMs);
    await unlessClosed(driver.clickAt(point));
  };

  const typeInto = async (selector: string, text: string, where: 'end' | 'all'): Promise<void> => {
    await click(selector);
    await evaluate(placeCaret, selector, where);
    if (where === 'all') await driver.pressKey('Backspace', []);
    await driver.typeText(text);
  };

  return {
    evaluate,
    click,
    goTo: async (url) => {
      const isLate = sleep(pageLoadTimeoutMs, 'late', { ref: false });
      const outcome = await Promise.race([driver.navigate(url), isLate]).catch((error: unknown) => {
        throw new PageUnreachableError(url, { cause: error });
      });
      if (outcome === 'late') throw new PageUnreachableError(url);
    },
    readUrl: async () => z.string().parse(await evaluate(() => location.href)),
    type: (selector, text) => typeInto(selector, text, 'end'),
    fill: (selector, text) => typeInto(selector, text, 'all'),
    choose: async (selector, label) => {
      await driver.activate();
      await waitForSight(selector, (sight) => sight.isVisible);
      if ((await evaluate(readChoice, selector)) === label) return;
      await evaluate(focusElement, selector);
      // typing the words would stop at the first option that begins like them
      await driver.pressKey('Home', []);
      await waitUntil(`${selector} “${label}”`, async () => {
        const chosen = await evaluate(readChoice, selector);
        if (chosen === label) return { kind: 'done', value: undefined };
        await driver.pressKey('ArrowDown', []);
        return { kind: 'not_yet', seen: `“${String(chosen)}”` };
      });
    },
    press: async (key, ...modifiers) => {
      await driver.activate();
      await unlessClosed(driver.pressKey(key, modifiers));
    },
    upload: async (selector, ...filePaths) => {
      await waitForSight(selector, () => true);
      await driver.setFiles(selector, filePaths);
    },
    readText: async (selector) => (await waitForSight(selector, () => true)).text,
    readValue: async (selector) => (await waitForSight(selector, () => true)).value ?? '',
    readAttribute: async (selector, name) =>
      z
        .string()
        .optional()
        .parse(await evaluate(readAttribute, selector, name)),
    exists: async (selector) => (await look(selector)) !== undefined,
    waitFor: async (selector, { timeoutMs, textIncludes = '' } = {}) => {
      await waitForSight(
        selector,
        ({ isVisible, text }) => isVisible && text.includes(textIncludes),
        timeoutMs,
      );
    },
    waitUntilGone: (selector, timeoutMs) =>
      waitUntil(
        selector,
        async () => {
          const sight = await look(selector);
          return sight?.isVisible
            ? { kind: 'not_yet', seen: describe(sight) }
            : { kind: 'done', value: undefined };
        },
        timeoutMs,
      ),
    screenshot: async (filePath, { isFullPage = false } = {}) => {
      await driver.activate();
      await waitUntilStill(() => evaluate(measureLayout));
      await writeFile(filePath, await driver.capture(isFullPage));
    },
    setViewport: (viewport) => driver.setViewport(viewport),
    activate: () => driver.activate(),
    isOpen: () => driver.isOpen(),
    close: () => driver.close(),
  };
}

function describe(sight: Sight | undefined): string {
  if (!sight) return 'nothing';
  return `${sight.isVisible ? '' : 'hidden '}“${sight.text.slice(0, 200)}”`;
}
