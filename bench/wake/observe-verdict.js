// The same stopwatch in both popups: when the verdict is in the document, in milliseconds since 1970.
new MutationObserver((_changes, observer) => {
  if (!document.querySelector('[data-testid="verdict"]')) return;
  observer.disconnect();
  document.documentElement.dataset.verdictAt = String(performance.timeOrigin + performance.now());
}).observe(document, { childList: true, subtree: true });
