import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { addProgramme, openOptions, openVerdict } from '../../cli/job/steps.ts';
import { parseCsv } from '../../lib/scope/import/parse-csv.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { listAgreementAddresses } from './agreement-addresses.ts';
import { practiceProgrammeFile, readDownload, startWorld, type World } from './world.ts';

const slowMs = 60_000;
const addressCount = 1000;

/** In the order in which the extension reads them. */
const builtIn = ['secops-gateway', 'cti-platform'].map((name) =>
  path.resolve(`public/programmes/${name}.json`),
);
const platformFiles = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'].map((name) =>
  path.resolve(`test/fixtures/scope/${name}.json`),
);

const judgedLine = z.object({
  url: z.string(),
  verdict: z.string(),
  programme: z.string().nullish(),
  rule: z.string().nullish(),
  reason: z.string(),
  format: z.string().nullish(),
  stale: z.boolean().optional(),
});
type JudgedLine = z.infer<typeof judgedLine>;

/** What a person in a terminal gets for the same lists and addresses. */
async function judgeInTerminal(
  files: readonly string[],
  addresses: readonly string[],
): Promise<readonly JudgedLine[]> {
  const words = files.flatMap((file) => ['--programme', file]);
  const child = spawn(process.execPath, ['cli/scope.ts', ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(`${addresses.join('\n')}\n`);
  const [printed] = await Promise.all([readStream(child.stdout), once(child, 'exit')]);
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => judgedLine.parse(JSON.parse(line)));
}

/** A line of the terminal as the row of the table that the extension saves. */
function readRow({ url, verdict, programme, rule, reason, format, stale }: JudgedLine): readonly string[] {
  const hasProgramme = typeof programme === 'string';
  return [url, verdict, programme ?? '', rule ?? '', reason, format ?? '', hasProgramme ? String(stale) : ''];
}

describe.each(browserKinds)('the command line and the extension agree in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let page: PageHandle;
  let files: readonly string[];

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    page = await session.openPage(`http://${practiceHosts.app}/`);
    const hostFile = path.join(world.folder, 'hosts.txt');
    await writeFile(
      hostFile,
      '*.acme.com\n!blog.acme.com\n2001:db8::/32\n*.github.io\nEverything else of acme.test\n',
    );
    const lists = [...platformFiles, hostFile];
    const options = await openOptions(session, page);
    await addProgramme(options, practiceProgrammeFile);
    await options.waitFor(byTestId('programme-state'), {
      textIncludes: 'Practice Harbour',
      timeoutMs: slowMs,
    });
    for (const file of lists) {
      await addProgramme(options, file);
      await options.click(byTestId('keep-source'), slowMs);
      await options.waitFor(byTestId('programme-state'), { textIncludes: 'was kept', timeoutMs: slowMs });
    }
    await options.close();
    files = [...builtIn, practiceProgrammeFile, ...lists];
  });
  afterAll(() => world?.close());

  test('on 1,000 addresses: verdict, programme, rule, reason, format and age', async () => {
    const addresses = listAgreementAddresses(addressCount);
    expect(addresses).toHaveLength(addressCount);
    const check = await session.openExtensionPage('check.html');
    await check.waitFor(byTestId('check-text'), { timeoutMs: slowMs });
    await check.evaluate((lines: string) => {
      const box = document.querySelector('textarea');
      if (box) box.value = lines;
    }, addresses.join('\n'));
    await check.click(byTestId('check-run'));
    await check.waitFor(byTestId('check-status'), { textIncludes: 'Judged 1,000.', timeoutMs: slowMs });
    await check.click(byTestId('save-csv'));
    const saved = parseCsv((await readDownload(session, 'scope.csv')).toString('utf8'), addressCount + 2);
    const rows = saved.kind === 'parsed' ? saved.rows.slice(1) : [];
    const printed = await judgeInTerminal(files, addresses);
    expect(rows).toHaveLength(addressCount);
    expect(rows).toEqual(printed.map(readRow));
    // agreeing means little where everything is unknown
    for (const verdict of ['in', 'out', 'unclear', 'unknown']) {
      expect(rows.filter((row) => row[1] === verdict).length).toBeGreaterThan(50);
    }
    await check.close();
  });

  test('in the toolbar popup, on the pages that it can be opened on', async () => {
    const addresses = Object.values(practiceHosts).flatMap((host) =>
      ['/', '/partners/x', '/partnersx', '/a/../partners/%2e./b?c#d'].map(
        (below) => `http://${host}${below}`,
      ),
    );
    const printed = await judgeInTerminal(files, addresses);
    for (const { url, verdict, reason } of printed) {
      await page.goTo(url);
      const { kind, sentence } = await openVerdict(session, page);
      expect([url, kind, sentence.includes(reason) ? reason : sentence]).toEqual([url, verdict, reason]);
    }
  });
});
