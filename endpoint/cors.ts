import type { EndpointServer } from './endpoint-context.ts';

/**
 * Lets any origin, so every extension, use these routes without credentials: an extension's origin differs per
 * browser and install, and nothing here is decided by who the browser says is calling.
 */
export function allowExtensions(
  server: EndpointServer,
  urls: readonly string[],
  method: 'GET' | 'POST' | 'PUT',
): void {
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Idempotent-Replay, Retry-After',
    });
    done();
  });
  for (const url of urls) {
    server.route({
      method: 'OPTIONS',
      url,
      schema: { hide: true },
      handler: (_request, reply) =>
        reply
          .code(204)
          .headers({
            'access-control-allow-methods': method,
            'access-control-allow-headers': 'Content-Type, Idempotency-Key',
            'access-control-max-age': '7200',
            // a page of the internet that talks to a machine in a private network is asked this as well
            'access-control-allow-private-network': 'true',
          })
          .send(),
    });
  }
}
