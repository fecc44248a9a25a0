import '../../lib/base/quiet-zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localise } from '../../lib/platform/localise.ts';
import { CheckPage } from './check-page.tsx';

localise();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CheckPage />
    </StrictMode>,
  );
}
