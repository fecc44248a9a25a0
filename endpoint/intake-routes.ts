import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { formatByteCount } from '../lib/base/bytes.ts';
import { maxReportBytes, receiptSchema, reportSchema } from '../lib/report/wire.ts';
import { allowExtensions } from './cors.ts';
import { describeProblems } from './describe-route.ts';
import type { EndpointContext, EndpointServer } from './endpoint-context.ts';
import { parseIdempotencyKey } from './parse-idempotency-key.ts';
import { sendProblem } from './problem.ts';
import { isDeclaredAbove, openBody } from './read-body.ts';
import { receiveReport } from './receive-report.ts';

const mediaType = 'application/json';

/** Serves `POST /reports`. */
export function registerIntakeRoutes(server: EndpointServer, context: EndpointContext): void {
  allowExtensions(server, ['/reports'], 'POST');
  server.removeAllContentTypeParsers();
  // the handler reads the bytes itself: they are kept exactly as they came
  server.addContentTypeParser(mediaType, (_request, _body, done) => done(null));
  server.route({
    method: 'POST',
    url: '/reports',
    config: { mediaType },
    schema: {
      operationId: 'sendReport',
      summary: 'Send one report and receive a signed receipt once it is durable',
      headers: z.looseObject({
        'idempotency-key': z
          .string()
          .optional()
          .describe(
            "Required. The report's UUID in double quotes; the same as x_goodfaith.id where that is present.",
          ),
      }),
      body: reportSchema,
      response: {
        201: receiptSchema.describe(
          'The report is durable. A repeat of the same bytes gets the same receipt.',
        ),
        ...describeProblems([
          'key_invalid',
          'in_flight',
          'too_large',
          'media_type',
          'report_invalid',
          'unexpected',
          'storage_full',
        ]),
      },
    },
    handler: async (request, reply) => {
      const key = parseIdempotencyKey(request.headers['idempotency-key']);
      if (!key) return sendProblem(reply, { code: 'key_invalid' });
      if (
        request.headers['content-type'] === undefined ||
        request.headers['content-encoding'] !== undefined
      ) {
        return sendProblem(reply, { code: 'media_type', values: [mediaType] });
      }
      if (isDeclaredAbove(request.raw, maxReportBytes)) {
        return sendProblem(reply, { code: 'too_large', values: [formatByteCount(maxReportBytes)] });
      }
      const outcome = await receiveReport(context, key, openBody(request.raw));
      if (outcome.kind === 'refused') return sendProblem(reply, outcome.refusal);
      if (outcome.isReplay) reply.header('idempotent-replay', 'true');
      return sendReceipt(reply, outcome.receiptText);
    },
  });
}

// as text, so that a replay is the same bytes whatever version answers
function sendReceipt(reply: FastifyReply, receiptText: string): FastifyReply {
  return reply.code(201).type('application/json').send(receiptText);
}
