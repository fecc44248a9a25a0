import { say, text } from '../lib/base/text.ts';
import { endpointLimits } from '../lib/policy/limits.ts';
import type { EndpointServer } from './endpoint-context.ts';
import { readListeningUrl } from './listening-url.ts';
import { parseArguments, type EndpointArguments } from './parse-arguments.ts';
import { readProgramme } from './read-programme.ts';
import { buildServer } from './server.ts';

// whatever is created from here on, only this user may read
process.umask(0o077);

const outcome = parseArguments(process.argv.slice(2));
switch (outcome.kind) {
  case 'help':
    console.log(text('endpoint_cli_help'));
    break;
  case 'refused':
    stopWith(outcome.sentence);
    break;
  case 'parsed':
    await start(outcome.arguments);
    break;
  default:
    outcome satisfies never;
}

async function start(options: EndpointArguments): Promise<void> {
  const read = await readProgramme(options.programmeFile);
  if (read.kind === 'refused') return stopWith(say(read.reason));
  try {
    const server = await buildServer({
      ...options,
      programme: read.programme,
      reportUnexpected: (line) => console.error(line),
    });
    stopOnSignal(server);
    await server.listen({ host: options.host, port: options.port });
    console.log(text('endpoint_cli_listening', readListeningUrl(server).origin));
    console.log(text('endpoint_cli_data', options.dataDirectory));
  } catch (error) {
    stopWith(explainFailure(error, options));
  }
}

function stopOnSignal(server: EndpointServer): void {
  const stop = (): void => {
    // a client that will not let go must not keep the endpoint from stopping
    setTimeout(() => server.server.closeAllConnections(), endpointLimits.drainTimeoutMs).unref();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function explainFailure(error: unknown, { host, port }: EndpointArguments): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return text('endpoint_cli_port_taken', host, String(port));
  }
  return text('endpoint_cli_start_failed', error instanceof Error ? error.message : String(error));
}

function stopWith(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
