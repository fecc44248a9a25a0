import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { phrase, text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { buildPracticeHostMap, practiceHosts } from '../../test/fixtures/practice-site/practice-hosts.ts';
import { startPracticeSite } from '../../test/fixtures/practice-site/server.ts';
import type { BrowserSession } from '../browser/browser-session.ts';
import { ensureBrowser } from '../browser/install-browser.ts';
import { launchSession } from '../browser/launch-session.ts';
import type { SessionOptions } from '../browser/session-options.ts';
import { buildExtension } from './build-extension.ts';
import type { CleanUp } from './clean-up.ts';
import { defaultTarget, type StartOptions } from './parse-arguments.ts';
import { readProgrammeFile } from './read-programme-file.ts';
import { startEndpoint } from './start-endpoint.ts';
import type { TakeStep } from './take-step.ts';

/** Everything that a job or a person needs, running. */
export interface PreparedRun {
  readonly session: BrowserSession;
  readonly programme: Programme;
  /** Whether the target is the practice shop, where there is something to find. */
  readonly isPractice: boolean;
  readonly endpointUrl: URL;
  /** Where our own endpoint keeps its data; absent for somebody else's. */
  readonly endpointDataDir: string | undefined;
}

/** How a command speaks and how it ends. */
export interface Surroundings {
  readonly print: (line: string) => void;
  readonly takeStep: TakeStep;
  readonly cleanUp: CleanUp;
  /** Aborted by Ctrl-C and its like. */
  readonly interrupted: AbortSignal;
}

const builtInProgramme = path.join(import.meta.dirname, '../../public/programmes/secops-gateway.json');

// wide enough for the three columns of the report page, and sharp enough for a picture that is shown
const headlessWindow = { windowSize: { widthPx: 1440, heightPx: 1000 }, deviceScaleFactor: 2 } as const;

/** Builds and starts everything, and tells the clean-up how to take each part away again. */
export async function prepareRun(options: StartOptions, surroundings: Surroundings): Promise<PreparedRun> {
  const { takeStep, print, cleanUp, interrupted } = surroundings;
  const { browser, targetUrl, isHeadless } = options;
  const programmeFile = options.programmeFile ?? builtInProgramme;
  const programme = await takeStep(phrase('cli_step_programme', programmeFile), () =>
    readProgrammeFile(programmeFile),
  );
  const executablePath = await takeStep(phrase('cli_step_browser'), async () =>
    ensureBrowser(browser, (name) => print(text('cli_installing_browser', name))),
  );
  const folder = await makeFolder(options.shouldKeep, surroundings);
  const within = (name: string): string => path.join(folder, name);
  await takeStep(phrase('cli_step_build'), () =>
    cleanUp.addStarting(buildExtension(browser, within('extension'), interrupted), async () => {}),
  );
  const hostMap = await startSite(targetUrl, surroundings);
  const endpoint = options.endpointUrl
    ? { endpointUrl: options.endpointUrl, endpointDataDir: undefined }
    : await startOwnEndpoint(
        { dataDir: within('endpoint'), port: options.port, programmeFile },
        surroundings,
      );
  await mkdir(within('downloads'));
  const session = await takeStep(phrase('cli_step_launch', executablePath), () =>
    cleanUp.addStarting(
      launchSession({
        browser,
        executablePath,
        profileDir: within('profile'),
        extensionDir: within('extension'),
        downloadDir: within('downloads'),
        hostMap,
        isHeadless,
        ...(isHeadless ? headlessWindow : {}),
      }),
      (launched) => launched.close(),
    ),
  );
  return { session, programme, isPractice: targetUrl.href === defaultTarget, ...endpoint };
}

async function makeFolder(shouldKeep: boolean, { cleanUp, print }: Surroundings): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-start-'));
  cleanUp.add(async () => {
    if (shouldKeep) return print(text('cli_start_kept', folder));
    // a browser that is just ending may still write one last file
    return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return folder;
}

/** Starts the practice site where the target is one of its hosts. */
async function startSite(
  targetUrl: URL,
  { takeStep, cleanUp }: Surroundings,
): Promise<SessionOptions['hostMap']> {
  if (!Object.values<string>(practiceHosts).includes(targetUrl.host)) return {};
  return takeStep(phrase('cli_step_site'), async () => {
    const site = await cleanUp.addStarting(startPracticeSite(), (started) => started.close());
    return buildPracticeHostMap(site.port);
  });
}

async function startOwnEndpoint(
  options: { readonly dataDir: string; readonly port: number; readonly programmeFile: string },
  { takeStep, cleanUp }: Surroundings,
): Promise<Pick<PreparedRun, 'endpointUrl' | 'endpointDataDir'>> {
  return takeStep(phrase('cli_step_endpoint'), async () => {
    const endpoint = await cleanUp.addStarting(startEndpoint(options), (started) => started.stop());
    return { endpointUrl: endpoint.url, endpointDataDir: options.dataDir };
  });
}
