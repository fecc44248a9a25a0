import { z } from 'zod';
import { formatByteCount } from '../lib/base/bytes.ts';
import { reportIdSchema, sha256Schema, type ReportId, type Sha256 } from '../lib/base/ids.ts';
import { text } from '../lib/base/text.ts';
import { formatInstant } from '../lib/base/time.ts';
import { attachmentReceiptSchema, maxAttachmentBytes, type AttachmentReceipt } from '../lib/report/wire.ts';
import { allowExtensions } from './cors.ts';
import { describeProblems } from './describe-route.ts';
import type { EndpointContext, EndpointServer } from './endpoint-context.ts';
import { sendProblem, type Refusal } from './problem.ts';
import { isDeclaredAbove, openBody } from './read-body.ts';
import {
  readExpectedAttachment,
  recordStoredAttachment,
  type ExpectedAttachment,
} from './storage/attachment-store.ts';
import type { EvidenceOutcome } from './storage/evidence-store.ts';

const mediaType = 'application/octet-stream';
const url = '/reports/:reportId/attachments/:sha256';

type ReceiveOutcome =
  | { readonly kind: 'stored'; readonly byteCount: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Serves `PUT /reports/:reportId/attachments/:sha256`. What comes in is stored and never shown or served. */
export function registerAttachmentRoutes(server: EndpointServer, context: EndpointContext): void {
  allowExtensions(server, [url], 'PUT');
  server.removeAllContentTypeParsers();
  // the handler streams the bytes to the disk
  server.addContentTypeParser(mediaType, (_request, _body, done) => done(null));
  server.route({
    method: 'PUT',
    url,
    config: { mediaType },
    schema: {
      operationId: 'sendAttachment',
      summary: 'Send one attachment that a received report declares',
      consumes: [mediaType],
      params: z.object({ reportId: reportIdSchema, sha256: sha256Schema }),
      body: z.unknown().describe('The bytes whose SHA-256 is in the address.'),
      response: {
        200: attachmentReceiptSchema.describe('The attachment was stored before.'),
        201: attachmentReceiptSchema.describe('The attachment is durable and its digest is right.'),
        ...describeProblems([
          'address_invalid',
          'attachment_unknown',
          'too_large',
          'media_type',
          'attachment_digest',
          'unexpected',
          'storage_full',
        ]),
      },
    },
    handler: async (request, reply) => {
      const { reportId, sha256 } = request.params;
      if (
        request.headers['content-type'] === undefined ||
        request.headers['content-encoding'] !== undefined
      ) {
        return sendProblem(reply, { code: 'media_type', values: [mediaType] });
      }
      if (isDeclaredAbove(request.raw, maxAttachmentBytes)) return sendProblem(reply, tooLarge);
      const expected = await readExpectedAttachment(context.database, reportId, sha256);
      if (!expected) return sendProblem(reply, { code: 'attachment_unknown' });
      if (expected.storedByteCount !== undefined) {
        return reply.code(200).send(buildAttachmentReceipt(reportId, sha256, expected.storedByteCount));
      }
      const received = await receiveAttachment(
        context,
        { reportId, sha256, expected },
        openBody(request.raw),
      );
      if (received.kind === 'refused') return sendProblem(reply, received.refusal);
      return reply.code(201).send(buildAttachmentReceipt(reportId, sha256, received.byteCount));
    },
  });
}

const tooLarge: Refusal = { code: 'too_large', values: [formatByteCount(maxAttachmentBytes)] };

async function receiveAttachment(
  context: EndpointContext,
  attachment: { readonly reportId: ReportId; readonly sha256: Sha256; readonly expected: ExpectedAttachment },
  chunks: AsyncIterable<Uint8Array>,
): Promise<ReceiveOutcome> {
  const { reportId, sha256, expected } = attachment;
  const { declaredByteCount } = expected;
  const outcome = await context.evidence.store(chunks, {
    sha256,
    maxBytes: maxAttachmentBytes,
    ...(declaredByteCount === undefined ? {} : { byteCount: declaredByteCount }),
  });
  if (outcome.kind !== 'stored')
    return { kind: 'refused', refusal: explainRefusal(outcome, declaredByteCount) };
  const at = formatInstant(context.readClock());
  await recordStoredAttachment(context.database, reportId, sha256, { byteCount: outcome.byteCount, at });
  return outcome;
}

function explainRefusal(
  outcome: Exclude<EvidenceOutcome, { kind: 'stored' }>,
  declaredByteCount: number | undefined,
): Refusal {
  switch (outcome.kind) {
    case 'too_large':
      return tooLarge;
    case 'wrong_size':
      return { code: 'attachment_size', values: [String(declaredByteCount ?? text('endpoint_size_any'))] };
    case 'wrong_digest':
      return { code: 'attachment_digest' };
    default:
      return outcome satisfies never;
  }
}

function buildAttachmentReceipt(reportId: ReportId, sha256: Sha256, byteCount: number): AttachmentReceipt {
  return { report_id: reportId, sha256, size_bytes: byteCount, state: 'stored' };
}
