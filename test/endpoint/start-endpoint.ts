import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readListeningUrl } from '../../endpoint/listening-url.ts';
import { buildServer, type ServerOptions } from '../../endpoint/server.ts';
import { buildTestProgramme } from './test-programme.ts';

export interface RunningEndpoint {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** What was told of faults of the endpoint's own. */
  readonly unexpected: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Makes an empty directory that is gone after the test. */
export async function makeTemporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'goodfaith-endpoint-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Starts an endpoint on a free port with a real database; it stops after the test. */
export async function startEndpoint(options: Partial<ServerOptions> = {}): Promise<RunningEndpoint> {
  const dataDirectory = options.dataDirectory ?? (await makeTemporaryDirectory());
  const unexpected: string[] = [];
  const server = await buildServer({
    programme: buildTestProgramme(),
    timeZone: 'Europe/Berlin',
    reportUnexpected: (line) => unexpected.push(line),
    ...options,
    dataDirectory,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const url = readListeningUrl(server);
  const stop = async (): Promise<void> => {
    server.server.closeAllConnections();
    await server.close();
  };
  onTestFinished(stop);
  return { url: url.origin, port: Number(url.port), dataDirectory, unexpected, stop };
}
