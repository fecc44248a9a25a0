import { defineConfig } from 'wxt';
import { buildManifest } from './manifest.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => buildManifest(browser),
});
