import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserKind } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import { launchSession } from '../../cli/browser/launch-session.ts';
import type { SessionOptions } from '../../cli/browser/session-options.ts';
import { readListeningUrl } from '../../endpoint/listening-url.ts';
import { parseProgramme } from '../../lib/policy/parse-programme.ts';
import { buildServer } from '../../endpoint/server.ts';
import { readStoredReports, type StoredReport } from '../endpoint/read-database.ts';
import { startFlakyProxy, type FlakyProxy } from '../endpoint/flaky-proxy.ts';
import { buildPracticeHostMap } from '../fixtures/practice-site/practice-hosts.ts';
import { startPracticeSite, type PracticeSite } from '../fixtures/practice-site/server.ts';
import { buildFolder, ensureBuild, type BuildTarget } from '../repo/built-extension.ts';

/** A real browser with the real extension, a real site and a real endpoint, with a proxy that can misbehave between. */
export interface World {
  readonly folder: string;
  readonly site: PracticeSite;
  readonly proxy: FlakyProxy;
  /** The address that a person types as receiver: the proxy in front of the endpoint. */
  readonly endpointUrl: string;
  readonly session: () => BrowserSession;
  /** SIGKILL to the browser, then the same profile again. */
  readonly crash: () => Promise<BrowserSession>;
  readonly readStoredReports: () => readonly StoredReport[];
  readonly close: () => Promise<void>;
}

/** Where the programme of the practice site is, as a person would pick it in a file dialog. */
export const practiceProgrammeFile = path.resolve('test/fixtures/practice-site/programme.json');

const targets: Record<BrowserKind, BuildTarget> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** What a test may set up before the browser starts. */
export interface Surroundings {
  /** A folder that is gone after the test. */
  readonly folder: string;
  readonly extensionDir: string;
  readonly endpointUrl: string;
}

/**
 * Starts everything; `close` takes it all away again.
 * @param prepare sets up what has to be there before the browser starts
 */
export async function startWorld(
  browser: BrowserKind,
  prepare?: (
    surroundings: Surroundings,
  ) => Promise<Partial<Pick<SessionOptions, 'extensionDir' | 'environment'>>>,
): Promise<World> {
  ensureBuild(targets[browser]);
  const folder = await mkdtemp(path.join(tmpdir(), `goodfaith-e2e-${browser}-`));
  const dataDirectory = path.join(folder, 'endpoint');
  await mkdir(path.join(folder, 'downloads'));
  const site = await startPracticeSite();
  const parsed = parseProgramme(await readFile(practiceProgrammeFile, 'utf8'));
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const server = await buildServer({
    programme: parsed.programme,
    timeZone: 'Europe/Berlin',
    dataDirectory,
    reportUnexpected: (line) => process.stderr.write(`${line}\n`),
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const proxy = await startFlakyProxy({ targetPort: Number(readListeningUrl(server).port) });
  const endpointUrl = `http://127.0.0.1:${proxy.port}`;
  const extensionDir = buildFolder(targets[browser]);
  const prepared = await prepare?.({ folder, extensionDir, endpointUrl });
  const launch = (): Promise<BrowserSession> =>
    launchSession({
      browser,
      profileDir: path.join(folder, 'profile'),
      extensionDir,
      downloadDir: path.join(folder, 'downloads'),
      hostMap: buildPracticeHostMap(site.port),
      isHeadless: true,
      windowSize: { widthPx: 1440, heightPx: 1000 },
      ...prepared,
    });
  let session = await launch();
  return {
    folder,
    site,
    proxy,
    endpointUrl,
    session: () => session,
    crash: async () => {
      await session.killHard();
      session = await launch();
      return session;
    },
    readStoredReports: () => readStoredReports(dataDirectory),
    close: async () => {
      await session.close();
      await proxy.close();
      server.server.closeAllConnections();
      await server.close();
      await site.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Reads a file that the browser saved. */
export async function readDownload(session: BrowserSession, fileName: string): Promise<Buffer> {
  return readFile(await session.waitForDownload(fileName));
}
