import '../../lib/base/quiet-zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localise } from '../../lib/platform/localise.ts';
import { readLookupPath } from '../../lib/policy/lookup/lookup-path.ts';
import { LookupPage } from './lookup-page.tsx';

localise();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LookupPage address={readLookupPath(window.location.hash)} />
    </StrictMode>,
  );
}
// another site is another look-up, which knows nothing of this one
window.addEventListener('hashchange', () => window.location.reload());
