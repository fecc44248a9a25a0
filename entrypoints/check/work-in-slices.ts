/** Milliseconds of work between two chances for the page to paint and to answer. */
const sliceMs = 12;

/**
 * Works through items one by one without holding up the page.
 * @param signal ends the work early
 */
export async function workInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let sliceEndMs = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() > sliceEndMs) {
      await giveWay();
      sliceEndMs = performance.now() + sliceMs;
    }
    if (signal.aborted) return;
    work(item);
  }
}

/** Lets everything else that waits have its turn; unlike a timer it is not slowed down in a tab that is not in front. */
async function giveWay(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
  port1.close();
}
