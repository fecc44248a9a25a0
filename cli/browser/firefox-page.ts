import { z } from 'zod';
import type { BidiConnection } from './bidi-connection.ts';
import type { PageDriver } from './build-page-handle.ts';
import { BrowserCommandError } from './errors.ts';
import { keyCodePoints, modifierCodePoints } from './keys.ts';

const evaluationSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('success'),
    result: z.discriminatedUnion('type', [
      z.object({ type: z.literal('string'), value: z.string() }),
      z.object({ type: z.literal('undefined') }),
    ]),
  }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Runs an expression that promises JSON text or undefined in one browsing context. */
export async function runInContext(
  connection: BidiConnection,
  context: string,
  expression: string,
): Promise<string | undefined> {
  const outcome = evaluationSchema.parse(
    await connection.send('script.evaluate', { expression, awaitPromise: true, target: { context } }),
  );
  if (outcome.type === 'exception') throw new BrowserCommandError('evaluate', outcome.exceptionDetails.text);
  return outcome.result.type === 'string' ? outcome.result.value : undefined;
}

const nodesSchema = z.object({ nodes: z.array(z.object({ sharedId: z.string() })) });
const pictureSchema = z.object({ data: z.base64() });

type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string };
const strike = (value: string): readonly KeyAction[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

/** Drives one page of Firefox over WebDriver BiDi. */
export function driveFirefoxPage(
  connection: BidiConnection,
  context: string,
  kind: 'tab' | 'popup',
): PageDriver {
  const run: PageDriver['run'] = (expression) => runInContext(connection, context, expression);
  const pressKeys = async (actions: readonly KeyAction[]): Promise<void> => {
    const source = { type: 'key', id: 'keyboard', actions };
    await connection.send('input.performActions', { context, actions: [source] });
  };
  const isOpen = async (): Promise<boolean> => {
    try {
      await run('undefined');
      return true;
    } catch {
      return false;
    }
  };

  return {
    run,
    isOpen,
    navigate: async (url) => {
      await connection.send('browsingContext.navigate', { context, url, wait: 'interactive' });
    },
    clickAt: async ({ xPx, yPx }) => {
      const source = {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: xPx, y: yPx },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      };
      await connection.send('input.performActions', { context, actions: [source] });
    },
    typeText: async (text) => {
      const characters = Array.from(text.replaceAll('\n', keyCodePoints.Enter));
      if (characters.length > 0) await pressKeys(characters.flatMap(strike));
    },
    pressKey: async (key, modifiers) => {
      const held = modifiers.map((modifier) => modifierCodePoints[modifier]);
      await pressKeys([
        ...held.map((value) => ({ type: 'keyDown', value }) as const),
        ...strike(keyCodePoints[key]),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
      ]);
    },
    setFiles: async (selector, filePaths) => {
      const locator = { type: 'css', value: selector };
      const { nodes } = nodesSchema.parse(
        await connection.send('browsingContext.locateNodes', { context, locator, maxNodeCount: 1 }),
      );
      await connection.send('input.setFiles', { context, element: nodes[0], files: filePaths });
    },
    capture: async (isFullPage) => {
      const origin = isFullPage ? 'document' : 'viewport';
      const picture = await connection.send('browsingContext.captureScreenshot', { context, origin });
      return Buffer.from(pictureSchema.parse(picture).data, 'base64');
    },
    setViewport: async ({ widthPx, heightPx }) => {
      const viewport = { width: widthPx, height: heightPx };
      await connection.send('browsingContext.setViewport', { context, viewport });
    },
    activate: async () => {
      if (kind === 'tab') await connection.send('browsingContext.activate', { context });
    },
    close: async () => {
      if (kind === 'tab') await connection.send('browsingContext.close', { context });
      // closing the popup ends the very context that would answer
      else if (await isOpen()) await run('window.close()').catch(() => undefined);
    },
  };
}
