import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves an empty page on this machine. */
export async function servePage(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((_request, response) => response.end('<title>A page</title>'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { port: readPort(server.address()), close: () => void server.close() };
}

function readPort(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
