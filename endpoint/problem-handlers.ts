import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { EndpointServer } from './endpoint-context.ts';
import {
  buildProblem,
  problemMediaType,
  problemStatuses,
  sendProblem,
  type ProblemCode,
  type Refusal,
} from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { isDiskFull } from './storage/errors.ts';

/** Is told of what should not happen; it never gets a report's contents. */
export type ReportUnexpected = (line: string) => void;

/** Makes every failure a problem detail: unknown addresses, wrong methods, bad requests, our own faults. */
export function addProblemHandlers(server: EndpointServer, reportUnexpected: ReportUnexpected): void {
  const readAllowed = collectMethods(server);
  server.setNotFoundHandler((request, reply) => {
    const allowed = readAllowed(request.url);
    if (allowed.length === 0) return sendProblem(reply, { code: 'not_found' });
    reply.header('allow', allowed.join(', '));
    return sendProblem(reply, { code: 'method_not_allowed', values: [request.method, allowed.join(', ')] });
  });
  server.setErrorHandler((error, request, reply) => {
    const refusal = explainError(error, request);
    if (refusal.code === 'unexpected') reportUnexpected(describeUnexpected(error, request));
    return sendProblem(reply, refusal);
  });
}

/** Answers what the router itself cannot read, e.g. a broken percent sign. */
export function answerUnreadableAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers(securityHeaders);
  sendProblem(reply, { code: 'address_invalid' });
}

const socketProblems: Record<string, ProblemCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
};

/** Answers what is not even HTTP, below every route. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = socketProblems[error.code ?? ''] ?? 'bad_request';
  const status = problemStatuses[code];
  const body = JSON.stringify(buildProblem({ code }));
  const headers = {
    ...securityHeaders,
    'content-type': problemMediaType,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

function explainError(error: unknown, request: FastifyRequest): Refusal {
  if (hasZodFastifySchemaValidationErrors(error)) return { code: 'address_invalid' };
  if (request.raw.readableAborted) return { code: 'interrupted' };
  if (isDiskFull(error)) return { code: 'storage_full', retryAfterSeconds: 60 };
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === problemStatuses.media_type)
    return { code: 'media_type', values: [request.routeOptions.config.mediaType ?? ''] };
  if (status === problemStatuses.too_large) return { code: 'too_large' };
  if (typeof status === 'number' && status >= 400 && status < 500) return { code: 'bad_request' };
  return { code: 'unexpected' };
}

// the route's pattern and not the address, which names a report
function describeUnexpected(error: unknown, request: FastifyRequest): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${request.method} ${request.routeOptions.url ?? ''}: ${what}`;
}

function collectMethods(server: EndpointServer): (url: string) => string[] {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    routes.push({
      pattern: new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
      methods: [method].flat(),
    });
  });
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))];
  };
}
