import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EndpointContext, EndpointServer } from '../endpoint-context.ts';
import { renderPolicyPage } from './render-policy-page.ts';
import { pagePolicy } from '../security-headers.ts';

const assets = [
  {
    url: '/policy/base.css',
    file: 'base.css',
    type: 'text/css; charset=utf-8',
    operationId: 'readBaseStyle',
  },
  {
    url: '/policy/page.css',
    file: 'page.css',
    type: 'text/css; charset=utf-8',
    operationId: 'readPageStyle',
  },
  { url: '/icon.svg', file: 'icon.svg', type: 'image/svg+xml', operationId: 'readIcon' },
] as const;

/** Serves the policy for people, at `/` and `/policy`, with its style sheet and icon. */
export async function registerPolicyPageRoutes(
  server: EndpointServer,
  context: EndpointContext,
): Promise<void> {
  for (const [url, operationId] of [
    ['/', 'readFrontPage'],
    ['/policy', 'readPolicyPage'],
  ] as const) {
    server.route({
      method: 'GET',
      url,
      schema: {
        operationId,
        summary: 'The disclosure policy as a page',
        produces: ['text/html'],
        response: { 200: z.string() },
      },
      handler: (_request, reply) => {
        reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy);
        return renderPolicyPage(context.programme, context.readPublicUrl());
      },
    });
  }
  for (const { url, file, type, operationId } of assets) {
    const content = await readFile(new URL(file, import.meta.url), 'utf8');
    server.route({
      method: 'GET',
      url,
      schema: {
        operationId,
        summary: 'What the policy page looks like',
        produces: [type],
        response: { 200: z.string() },
      },
      handler: (_request, reply) => {
        reply.type(type);
        return content;
      },
    });
  }
}
