import { join } from 'node:path';
import swagger from '@fastify/swagger';
import fastify from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ReadClock } from '../lib/base/time.ts';
import { endpointLimits } from '../lib/policy/limits.ts';
import type { Programme } from '../lib/policy/programme.ts';
import { attachmentReceiptSchema, keySetSchema, receiptSchema, reportSchema } from '../lib/report/wire.ts';
import { registerAttachmentRoutes } from './attachment-routes.ts';
import { closeConnectionsWhileStopping } from './close-connections.ts';
import { compileAllButBody } from './describe-route.ts';
import type { EndpointContext, EndpointServer } from './endpoint-context.ts';
import { registerIntakeRoutes } from './intake-routes.ts';
import { registerOpenApiRoutes } from './openapi-routes.ts';
import { registerPolicyPageRoutes } from './policy-page/policy-page-routes.ts';
import {
  addProblemHandlers,
  answerBrokenRequest,
  answerUnreadableAddress,
  type ReportUnexpected,
} from './problem-handlers.ts';
import { endpointProblemSchema } from './problem.ts';
import { readListeningUrl } from './listening-url.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { openSigningKey } from './signing-key.ts';
import { openDatabase } from './storage/database.ts';
import { openDiskEvidenceStore } from './storage/disk-evidence-store.ts';
import { ensureDirectory } from './storage/durable-files.ts';
import { registerKeyRoutes, registerWellKnownRoutes } from './well-known-routes.ts';

export interface ServerOptions {
  /** Where everything is kept: database, evidence, signing key. Created where missing. */
  readonly dataDirectory: string;
  readonly programme: Programme;
  /** The time zone in which business days are counted, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** Where the endpoint is reached from outside; absent: where it listens. */
  readonly publicUrl?: URL;
  readonly readClock?: ReadClock;
  /** Is told of faults of our own; silent unless given. */
  readonly reportUnexpected?: ReportUnexpected;
}

const componentSchemas = z.registry<{ id: string }>();
componentSchemas.add(reportSchema, { id: 'Report' });
componentSchemas.add(receiptSchema, { id: 'Receipt' });
componentSchemas.add(attachmentReceiptSchema, { id: 'AttachmentReceipt' });
componentSchemas.add(keySetSchema, { id: 'KeySet' });
componentSchemas.add(endpointProblemSchema, { id: 'Problem' });

/**
 * Builds the endpoint with its storage open, ready to listen or to be injected into. Closing it closes the storage.
 * @throws StorageError or SigningKeyError when the data directory cannot be used
 */
export async function buildServer(options: ServerOptions): Promise<EndpointServer> {
  const server = createServer(options.reportUnexpected ?? (() => undefined));
  const context = await openContext(options, server);
  server.addHook('onClose', () => context.database.close());
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Goodfaith disclosure endpoint',
        description: `Receives vulnerability reports for ${options.programme.name}. Errors are problem details (RFC 9457).`,
        version: '0.1',
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: componentSchemas }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: componentSchemas }),
  });
  await server.register(async (scope) => registerIntakeRoutes(scope.withTypeProvider(), context));
  await server.register(async (scope) => registerAttachmentRoutes(scope.withTypeProvider(), context));
  await server.register(async (scope) => registerKeyRoutes(scope.withTypeProvider(), context));
  await server.register(async (scope) => {
    registerWellKnownRoutes(scope.withTypeProvider(), context);
    registerOpenApiRoutes(scope.withTypeProvider(), context);
    await registerPolicyPageRoutes(scope.withTypeProvider(), context);
  });
  return server;
}

function createServer(reportUnexpected: ReportUnexpected): EndpointServer {
  const server = fastify({
    logger: false,
    connectionTimeout: endpointLimits.idleTimeoutMs,
    requestTimeout: endpointLimits.requestTimeoutMs,
    http: { headersTimeout: endpointLimits.headersTimeoutMs },
    // while it stops, requests on open connections are still answered in full
    return503OnClosing: false,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(compileAllButBody);
  server.setSerializerCompiler(serializerCompiler);
  addSecurityHeaders(server);
  addProblemHandlers(server, reportUnexpected);
  closeConnectionsWhileStopping(server);
  return server;
}

async function openContext(options: ServerOptions, server: EndpointServer): Promise<EndpointContext> {
  const { dataDirectory, programme, timeZone, publicUrl, readClock = Date.now } = options;
  await ensureDirectory(dataDirectory);
  const evidence = await openDiskEvidenceStore(join(dataDirectory, 'evidence'), readClock);
  const signingKey = await openSigningKey(dataDirectory);
  return {
    database: await openDatabase(dataDirectory),
    evidence,
    signingKey,
    programme,
    timeZone,
    readClock,
    readPublicUrl: () => publicUrl ?? readListeningUrl(server),
  };
}
