import type { FastifyValidationResult } from 'fastify/types/schema.js';
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { ZodType } from 'zod';
import { endpointProblemSchema, problemMediaType, problemStatuses, type ProblemCode } from './problem.ts';

/**
 * Validates everything but the body with zod. The body's schema is in the OpenAPI document; the handler reads the
 * bytes as they arrive and parses them with that same schema.
 */
export function compileAllButBody(route: FastifyRouteSchemaDef<unknown>): FastifyValidationResult {
  const { schema } = route;
  if (route.httpPart === 'body') return (body: unknown) => ({ value: body });
  if (!(schema instanceof ZodType)) throw new TypeError('A route schema has to be a zod schema');
  return validatorCompiler({ ...route, schema });
}

/** Describes the problems a route may answer with, by status. */
export function describeProblems(codes: readonly ProblemCode[]) {
  return Object.fromEntries(
    codes.map((code) => [
      problemStatuses[code],
      { description: code, content: { [problemMediaType]: { schema: endpointProblemSchema } } },
    ]),
  );
}
