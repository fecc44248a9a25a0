import { defineConfig } from 'wxt';
import { buildManifest } from './manifest.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  // one file for all pages: the popup waits for each file that it names
  vite: () => ({ build: { cssCodeSplit: false } }),
  manifest: ({ browser }) => buildManifest(browser),
});
