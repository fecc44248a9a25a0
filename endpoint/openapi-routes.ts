import { z } from 'zod';
import type { EndpointContext, EndpointServer } from './endpoint-context.ts';

/** Serves the description of every route, produced from the schemas that the routes parse with. */
export function registerOpenApiRoutes(server: EndpointServer, context: EndpointContext): void {
  server.route({
    method: 'GET',
    url: '/openapi.json',
    schema: {
      operationId: 'readOpenApi',
      summary: 'This document',
      response: { 200: z.looseObject({ openapi: z.string() }) },
    },
    handler: () => ({
      openapi: '3.1.0',
      ...server.swagger(),
      servers: [{ url: context.readPublicUrl().origin }],
    }),
  });
}
