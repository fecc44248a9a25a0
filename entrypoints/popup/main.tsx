import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { localise } from '../../lib/platform/localise.ts';
import { PopupPage } from './popup-page.tsx';

z.config({ jitless: true });
localise();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PopupPage />
    </StrictMode>,
  );
}
