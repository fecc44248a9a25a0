import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { text } from '../lib/base/text.ts';
import { isLoopbackHost, parseDestinationUrl } from '../lib/base/url.ts';

/** What the endpoint is started with. */
export interface EndpointArguments {
  readonly dataDirectory: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
  readonly programmeFile: string;
  readonly publicUrl?: URL;
  readonly timeZone: string;
}

export type ArgumentsOutcome =
  | { readonly kind: 'parsed'; readonly arguments: EndpointArguments }
  | { readonly kind: 'help' }
  /** One sentence that says what is wrong and what to write instead. */
  | { readonly kind: 'refused'; readonly sentence: string };

const defaultProgrammeFile = fileURLToPath(
  new URL('../public/programmes/secops-gateway.json', import.meta.url),
);

const flags = {
  data: { type: 'string', default: '.goodfaith/endpoint' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  programme: { type: 'string', default: defaultProgrammeFile },
  'public-url': { type: 'string' },
  'time-zone': { type: 'string', default: 'Europe/Berlin' },
  help: { type: 'boolean', default: false },
} as const;

/** Parses the endpoint's command line. */
export function parseArguments(words: readonly string[]): ArgumentsOutcome {
  const read = readFlags(words);
  if (typeof read === 'string') return refuse(text('endpoint_cli_flag', read));
  if (read.help) return { kind: 'help' };
  const port = /^\d{1,5}$/.test(read.port) ? Number(read.port) : NaN;
  if (!(port <= 65_535)) return refuse(text('endpoint_cli_port', read.port));
  if (!isTimeZone(read['time-zone'])) return refuse(text('endpoint_cli_time_zone', read['time-zone']));
  const publicUrl = parsePublicUrl(read['public-url']);
  if (publicUrl.kind === 'refused') return refuse(text('endpoint_cli_public_url', read['public-url'] ?? ''));
  if (publicUrl.url === undefined && !isLoopbackHost(read.host) && read.host !== '::1') {
    return refuse(text('endpoint_cli_public_url_missing', read.host));
  }
  return {
    kind: 'parsed',
    arguments: {
      dataDirectory: resolve(read.data),
      port,
      host: read.host,
      programmeFile: resolve(read.programme),
      timeZone: read['time-zone'],
      ...(publicUrl.url ? { publicUrl: publicUrl.url } : {}),
    },
  };
}

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// an origin and nothing more, because the well-known addresses are at its root
function parsePublicUrl(
  value: string | undefined,
): { readonly kind: 'parsed'; readonly url?: URL } | { readonly kind: 'refused' } {
  if (value === undefined) return { kind: 'parsed' };
  const destination = parseDestinationUrl(value);
  if (destination.kind === 'refused') return { kind: 'refused' };
  const { url } = destination;
  return url.href === `${url.origin}/` ? { kind: 'parsed', url } : { kind: 'refused' };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function refuse(sentence: string): ArgumentsOutcome {
  return { kind: 'refused', sentence };
}
