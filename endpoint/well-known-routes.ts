import { z } from 'zod';
import { cvdDocumentSchema } from '../lib/policy/cvd-document.ts';
import { keySetSchema } from '../lib/report/wire.ts';
import { buildPublishedPolicy } from './build-published-policy.ts';
import { allowExtensions } from './cors.ts';
import type { EndpointContext, EndpointServer } from './endpoint-context.ts';
import { renderSecurityTxt } from './render-security-txt.ts';

const keysUrl = '/.well-known/goodfaith-keys.json';

/** Serves the published key. */
export function registerKeyRoutes(server: EndpointServer, context: EndpointContext): void {
  allowExtensions(server, [keysUrl], 'GET');
  server.route({
    method: 'GET',
    url: keysUrl,
    schema: {
      operationId: 'readKeys',
      summary: 'The public keys that verify receipts',
      response: { 200: keySetSchema },
    },
    handler: () => context.signingKey.published,
  });
}

/** Serves `security.txt` and the programme document. */
export function registerWellKnownRoutes(server: EndpointServer, context: EndpointContext): void {
  server.route({
    method: 'GET',
    url: '/.well-known/security.txt',
    schema: {
      operationId: 'readSecurityTxt',
      summary: 'Where to report, by RFC 9116',
      produces: ['text/plain'],
      response: { 200: z.string() },
    },
    handler: (_request, reply) => {
      reply.type('text/plain; charset=utf-8');
      return renderSecurityTxt(context.programme, context.readPublicUrl(), context.readClock());
    },
  });
  server.route({
    method: 'GET',
    url: '/.well-known/cvd.json',
    schema: {
      operationId: 'readPolicy',
      summary: 'The disclosure policy as a CVD Policy document',
      response: { 200: cvdDocumentSchema },
    },
    handler: () => buildPublishedPolicy(context.programme.document, context.readPublicUrl()),
  });
}
