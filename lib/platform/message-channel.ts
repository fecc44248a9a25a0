import { browser, type Browser } from 'wxt/browser';

/** Who sent a message, as the browser says. */
export interface MessageSender {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly tabId: number | undefined;
}

/** Sends a raw message to every other context of the extension; undefined when nobody answers. */
export async function sendRawMessage(message: unknown): Promise<unknown> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(message);
    return reply;
  } catch (error) {
    // "Receiving end does not exist" and a receiver that closed are the same to us: nobody answered
    if (error instanceof Error && /receiving end|message port closed|channel closed/i.test(error.message)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Listens to raw messages; the handler answers with a promise, or undefined to leave it to somebody else.
 * Register synchronously in the background.
 */
export function onRawMessage(
  handle: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    const answer = handle(message, { id: sender.id, url: sender.url, tabId: sender.tab?.id });
    if (!answer) return undefined;
    void answer.then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
