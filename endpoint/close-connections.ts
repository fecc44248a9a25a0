import type { EndpointServer } from './endpoint-context.ts';

/** Lets every connection end with the answer it is waiting for once the server stops. */
export function closeConnectionsWhileStopping(server: EndpointServer): void {
  let isStopping = false;
  server.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) reply.header('connection', 'close');
    done();
  });
  // what was not read of a refused body is let through, so that the sender gets to read the refusal
  server.addHook('onResponse', (request, _reply, done) => {
    request.raw.resume();
    done();
  });
}
