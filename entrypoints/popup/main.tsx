import '../../lib/base/quiet-zod.ts';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { localise } from '../../lib/platform/localise.ts';
import { loadVerdict } from './load-verdict.ts';
import { PopupPage } from './popup-page.tsx';

/** Milliseconds until a popup without a verdict says that it looks; most of the time the verdict is faster. */
const patienceMs = 150;

localise();
// the reads begin before anything is drawn, and what is drawn first is the verdict
const loading = loadVerdict();
const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  const show = (first: Awaited<typeof loading> | undefined): void =>
    root.render(
      <StrictMode>
        <PopupPage first={first} />
      </StrictMode>,
    );
  const timer = setTimeout(() => show(undefined), patienceMs);
  void loading.then((first) => {
    clearTimeout(timer);
    flushSync(() => show(first));
  });
}
