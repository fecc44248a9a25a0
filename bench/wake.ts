// `npm run bench:wake`: from a dead background to a verdict in the popup, beside an empty extension's popup that does
// one storage read. One Chromium, taking turns; every figure is a ratio within the run.
// Flags: --rounds COUNT (default 30), --rules COUNT of a kept list (default 20000), --json FILE.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildChromiumFlags } from '../cli/browser/chromium-flags.ts';
import { ensureBrowser } from '../cli/browser/install-browser.ts';
import { buildFolder, ensureBuild } from '../test/repo/built-extension.ts';
import { writeList } from './wake/keep-list.ts';
import { prepareEmpty, prepareOurs } from './wake/prepare-extensions.ts';
import { servePage } from './wake/serve-page.ts';
import { startWakeBrowser, type WakeTimes } from './wake/wake-browser.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    rules: { type: 'string', default: '20000' },
    json: { type: 'string', default: '.goodfaith/bench-wake.json' },
  },
});
// the first rounds fill the caches of both
const warmUpCount = 3;
const maxRatio = 1.5;
const names = ['ours', 'empty'] as const;
const host = 'app.secopsgateway.com';

const folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-wake-'));
const within = (name: string): string => path.join(folder, name);
ensureBuild('chrome-mv3');
await prepareOurs(buildFolder('chrome-mv3'), within('ours'));
await prepareEmpty(within('empty'));
await writeList(within('list.json'), Number(options.rules));
const site = await servePage();
const flags = buildChromiumFlags(
  {
    browser: 'chromium',
    profileDir: within('profile'),
    extensionDir: within('ours'),
    downloadDir: folder,
    hostMap: { [host]: `127.0.0.1:${site.port}` },
    isHeadless: true,
  },
  process.getuid?.() === 0,
);
const browser = await startWakeBrowser({
  executablePath: ensureBrowser('chromium', (name) => console.error(`Installing ${name} …`)),
  profileDirectory: within('profile'),
  pageUrl: `http://${host}/`,
  flags,
});
const loadBefore = loadavg()[0] ?? 0;
const times: Record<(typeof names)[number], WakeTimes[]> = { ours: [], empty: [] };
try {
  const ids = { ours: await browser.install(within('ours')), empty: await browser.install(within('empty')) };
  if (Number(options.rules) > 0) await browser.keepList(ids.ours, within('list.json'));
  for (let round = -warmUpCount; round < Number(options.rounds); round += 1) {
    // whoever comes second finds the processor warm, so they take turns
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const measured = await browser.measure(ids[name]);
      if (round >= 0) times[name].push(measured);
    }
  }
} finally {
  await browser.close();
  site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

const medians = names.map((name) => ({
  name,
  wholeMs: findMedian(times[name].map(({ wholeMs }) => wholeMs)),
  ownMs: findMedian(times[name].map(({ ownMs }) => ownMs)),
}));
const ratio = divide(medians.map(({ wholeMs }) => wholeMs));
const ownRatio = divide(medians.map(({ ownMs }) => ownMs));
console.log(`${browser.version}, ${options.rounds} rounds, a kept list of ${options.rules} rules, medians`);
console.log('| popup | click to verdict | of that in the page |\n|---|---|---|');
for (const { name, wholeMs, ownMs } of medians) {
  console.log(`| ${name} | ${wholeMs.toFixed(0)} ms | ${ownMs.toFixed(0)} ms |`);
}
console.log(`| ratio (bar ${maxRatio}) | ${ratio.toFixed(2)} | ${ownRatio.toFixed(2)} |`);
console.log(`load of the machine: ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`);
await mkdir(path.dirname(options.json), { recursive: true });
await writeFile(options.json, JSON.stringify({ version: browser.version, ratio, ownRatio, medians, times }));
process.exitCode = ratio <= maxRatio ? 0 : 1;

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function divide([ours = Number.NaN, empty = Number.NaN]: readonly number[]): number {
  return ours / empty;
}
