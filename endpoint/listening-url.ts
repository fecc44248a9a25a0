import type { EndpointServer } from './endpoint-context.ts';

/** Reads where a server listens, e.g. `http://127.0.0.1:8787/`; before it does, a stand-in on this machine. */
export function readListeningUrl(server: EndpointServer): URL {
  const address = server.server.address();
  if (address === null || typeof address === 'string') return new URL('http://127.0.0.1');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return new URL(`http://${host}:${address.port}`);
}
