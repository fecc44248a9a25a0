import path from 'node:path';
import { parseArgs } from 'node:util';
import { text } from '../../lib/base/text.ts';
import { parseDestinationUrl, parseUrl } from '../../lib/base/url.ts';
import { browserKinds, type BrowserKind } from '../browser/browser-kind.ts';

/** What `npm start` is asked to do. */
export interface StartOptions {
  readonly browser: BrowserKind;
  readonly isHeadless: boolean;
  /** Where the results go, absolute. */
  readonly outDir: string;
  readonly targetUrl: URL;
  /** A CVD Policy document; absent: the built-in programme of the practice site. */
  readonly programmeFile?: string;
  /** Absent: an endpoint of our own on this machine. */
  readonly endpointUrl?: URL;
  /** The port of our own endpoint; 0 is any free one. */
  readonly port: number;
  /** Leaves the profile and the endpoint's data where they are. */
  readonly shouldKeep: boolean;
}

export type ArgumentsOutcome =
  | { readonly kind: 'parsed'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  /** One sentence that says what is wrong and what to write instead. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** The practice shop, under the name that a built-in programme lists. */
export const defaultTarget = 'http://app.secopsgateway.com/';

const flags = {
  headless: { type: 'boolean', default: false },
  out: { type: 'string', default: '.goodfaith/out' },
  target: { type: 'string', default: defaultTarget },
  programme: { type: 'string' },
  endpoint: { type: 'string' },
  browser: { type: 'string', default: 'chromium' },
  port: { type: 'string', default: '0' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Parses the command line of `npm start`; without a display it is headless whatever it says. */
export function parseArguments(words: readonly string[], isDisplayThere: boolean): ArgumentsOutcome {
  const read = readFlags(words);
  if (typeof read === 'string') return refuse(text('cli_start_flag', read));
  if (read.help) return { kind: 'help' };
  const browser = browserKinds.find((kind) => kind === read.browser);
  if (!browser) return refuse(text('cli_start_browser', read.browser));
  const port = /^\d{1,5}$/.test(read.port) ? Number(read.port) : NaN;
  if (!(port <= 65_535)) return refuse(text('cli_start_port', read.port));
  const targetUrl = parseUrl(read.target);
  if (!targetUrl || !isWebPage(targetUrl)) return refuse(text('cli_start_target', read.target));
  const endpoint = read.endpoint === undefined ? undefined : parseDestinationUrl(read.endpoint);
  if (endpoint?.kind === 'refused') return refuse(text('cli_start_endpoint', read.endpoint ?? ''));
  return {
    kind: 'parsed',
    options: {
      browser,
      isHeadless: read.headless || !isDisplayThere,
      outDir: path.resolve(read.out),
      targetUrl,
      ...(read.programme === undefined ? {} : { programmeFile: path.resolve(read.programme) }),
      ...(endpoint ? { endpointUrl: endpoint.url } : {}),
      port,
      shouldKeep: read.keep,
    },
  };
}

/** Says whether a browser window can be shown. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

function isWebPage(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(sentence: string): ArgumentsOutcome {
  return { kind: 'refused', sentence };
}
