/** Lets the browser show what was rendered, before work that keeps the page from painting. */
export function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    // the callback runs before the next paint, the task behind it after
    requestAnimationFrame(() => setTimeout(resolve));
    // a page in the background is never painted
    setTimeout(resolve, 200);
  });
}
