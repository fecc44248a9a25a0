import type { EndpointServer } from './endpoint-context.ts';

const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the policy page may load: its own style sheet and icon, nothing else, and no script at all. */
export const pagePolicy = `${apiPolicy}; style-src 'self'; img-src 'self'`;

/** The headers of every answer; do not remove, `test/endpoint/security-headers.test.ts` guards them. */
export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': apiPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Puts the security headers on every answer; a page may then loosen its own. */
export function addSecurityHeaders(server: EndpointServer): void {
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
}
