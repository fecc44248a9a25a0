// Draws public/icon/*.png from the mark: a rounded square with a tick. Run by hand when the mark changes:
// `npx node cli/draw-icons.ts`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from './browser/find-browser.ts';

interface Mark {
  readonly filename: string;
  readonly sizePx: number;
  /** Empty edge on each side; the browsers' stores ask for one eighth around the largest picture. */
  readonly marginPx: number;
  readonly colours: { readonly square: string; readonly edge: string; readonly tick: string };
}

const onAnything = { square: '#1d2a44', edge: '#5a6b92', tick: '#ffffff' };
const onDark = { square: '#c9d6ff', edge: '#c9d6ff', tick: '#171b23' };

const marks: readonly Mark[] = [
  { filename: '16.png', sizePx: 16, marginPx: 0, colours: onAnything },
  { filename: '32.png', sizePx: 32, marginPx: 0, colours: onAnything },
  { filename: '48.png', sizePx: 48, marginPx: 2, colours: onAnything },
  { filename: '128.png', sizePx: 128, marginPx: 16, colours: onAnything },
  { filename: '16-on-dark.png', sizePx: 16, marginPx: 0, colours: onDark },
  { filename: '32-on-dark.png', sizePx: 32, marginPx: 0, colours: onDark },
];

await drawIcons(join(import.meta.dirname, '../public/icon'));

async function drawIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('Drawing needs Chromium; install it or set CHROME_PATH.');
  const browser = await launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const mark of marks) await writeFile(join(folder, mark.filename), await drawMark(page, mark));
  await browser.close();
}

async function drawMark(page: Page, mark: Mark): Promise<Uint8Array> {
  const { sizePx, colours } = mark;
  const innerPx = sizePx - 2 * mark.marginPx;
  const edgePx = Math.max(1, Math.round(innerPx / 40));
  // the tick is drawn on the sketch's grid of 24, 0.8 of the square wide
  const tick = `<g transform="translate(${innerPx / 10} ${innerPx / 10}) scale(${innerPx / 30})">
    <path d="M4.5 12.5l5 5L19.5 7" fill="none" stroke="${colours.tick}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></g>`;
  const square = `<rect x="${edgePx / 2}" y="${edgePx / 2}" width="${innerPx - edgePx}" height="${innerPx - edgePx}"
    rx="${innerPx * 0.26}" fill="${colours.square}" stroke="${colours.edge}" stroke-width="${edgePx}"/>`;
  await page.setViewport({ width: sizePx, height: sizePx });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>
    <svg width="${sizePx}" height="${sizePx}"><g transform="translate(${mark.marginPx} ${mark.marginPx})">${square}${tick}</g></svg>`);
  return page.screenshot({ omitBackground: true, type: 'png' });
}
