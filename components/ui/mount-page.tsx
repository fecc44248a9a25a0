import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Shows a page in the one place that its HTML file has for it. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
