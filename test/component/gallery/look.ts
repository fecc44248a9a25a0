// Shows every state of every screen in a real Chromium, light and dark: writes a picture of each and runs axe.
//   node test/component/gallery/look.ts [--out DIR] [--only PREFIX] [--themes light,dark]
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { z } from 'zod';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: '.goodfaith/gallery' },
    only: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark' },
    chromium: { type: 'string', default: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
  },
});

const violationsSchema = z.array(
  z.object({ id: z.string(), help: z.string(), targets: z.array(z.string()) }),
);
const stateListSchema = z.array(
  z.object({ name: z.string(), widthPx: z.number(), click: z.array(z.string()) }),
);
type GalleryEntry = z.infer<typeof stateListSchema>[number];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
await mkdir(options.out, { recursive: true });

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  // a file that somebody saves meanwhile must not reload the page under the eyes of axe
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The gallery server has no address.');
const galleryUrl = new URL('test/component/gallery/', address).href;
const browser = await launch({
  executablePath: options.chromium,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

const windowHeightPx = 900;
let violationCount = 0;
try {
  const page = await browser.newPage();
  await page.goto(galleryUrl, { waitUntil: 'networkidle0' });
  const states = stateListSchema.parse(await page.evaluate(() => Reflect.get(globalThis, 'galleryStates')));
  for (const state of states.filter((each) => each.name.startsWith(options.only))) {
    for (const theme of options.themes.split(',')) await look(page, state, theme);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${violationCount} accessibility violations`);
process.exitCode = violationCount === 0 ? 0 : 1;

async function look(page: Page, state: GalleryEntry, theme: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width: state.widthPx, height: windowHeightPx, deviceScaleFactor: 1 });
  await page.goto('about:blank');
  await page.goto(`${galleryUrl}#${state.name}`, { waitUntil: 'networkidle0' });
  await page.waitForSelector('main');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot({ path: join(options.out, `${state.name}-${theme}.png`) });
  const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
  if (heightPx > windowHeightPx) {
    await page.setViewport({ width: state.widthPx, height: Math.min(heightPx, 6000), deviceScaleFactor: 1 });
    await page.screenshot({ path: join(options.out, `${state.name}-${theme}-whole.png`) });
  }
  for (const selector of state.click) await page.click(selector);
  // what is folded is read too
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.screenshot({ path: join(options.out, `${state.name}-${theme}-open.png`) });
  await page.evaluate(axeSource);
  const found = violationsSchema.parse(
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary) })))`),
  );
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (isWide) console.log(`${state.name} ${theme}: wider than the window`);
  for (const violation of found) {
    violationCount += 1;
    console.log(`${state.name} ${theme}: ${violation.id}: ${violation.help}`, violation.targets);
  }
}
