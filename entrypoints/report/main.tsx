import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { localise } from '../../lib/platform/localise.ts';
import { ReportPage } from './report-page.tsx';

z.config({ jitless: true });
localise();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ReportPage />
    </StrictMode>,
  );
}
