import { z } from 'zod';
import { draftIdSchema, reportIdSchema, sha256Schema } from '../base/ids.ts';
import { instantSchema } from '../base/time.ts';
import type { Bytes } from '../base/bytes.ts';
import { receiptSchema } from './wire.ts';

const bytesSchema = z.custom<Bytes>((value) => value instanceof Uint8Array);

/** A file that goes with a report. */
export const frozenAttachmentSchema = z.object({
  filename: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  sha256: sha256Schema,
  byteCount: z.int().positive(),
  bytes: bytesSchema,
});
export type FrozenAttachment = z.infer<typeof frozenAttachmentSchema>;

/** Exactly what the person reviewed: these bytes, to this host, and nothing else. */
export const frozenReportSchema = z.object({
  id: reportIdSchema,
  draftId: draftIdSchema,
  programmeId: z.string().max(64),
  title: z.string().max(200),
  /** The full address of the endpoint's report collection, e.g. `https://report.example.com/reports`. */
  endpointUrl: z.string().max(2048),
  bytes: bytesSchema,
  sha256: sha256Schema,
  /** The same report as Markdown, for the person's own files. */
  markdown: z.string(),
  attachments: z.array(frozenAttachmentSchema).max(200),
  frozenAt: instantSchema,
});
export type FrozenReport = z.infer<typeof frozenReportSchema>;

const waitingProblemSchema = z.object({
  code: z.string().max(64),
  /** HTTP status or 0 where there was none. */
  status: z.int(),
  detail: z.string().max(4000),
});
export type DeliveryProblem = z.infer<typeof waitingProblemSchema>;

/** Where a frozen report stands on its way. Nothing is deleted before the receipt is durable. */
export const deliveryStateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('queued'),
    attemptCount: z.int(),
    notBeforeAt: instantSchema,
    problem: waitingProblemSchema.optional(),
  }),
  z.object({ kind: z.literal('sending'), attemptCount: z.int(), sinceAt: instantSchema }),
  z.object({
    kind: z.literal('delivered'),
    attemptCount: z.int(),
    deliveredAt: instantSchema,
    /** The endpoint's answer as text, byte for byte. */
    receiptText: z.string().max(100_000),
    receipt: receiptSchema,
    /** Whether the signature was checked with the key the endpoint publishes. */
    signature: z.enum(['verified', 'not_verified', 'key_unavailable']),
    /** RFC 7638 thumbprint of the key, where verified. */
    keyThumbprint: z.string().max(100).optional(),
  }),
  /** The receiver said no and will say no again: the person has to act. */
  z.object({
    kind: z.literal('refused'),
    attemptCount: z.int(),
    refusedAt: instantSchema,
    problem: waitingProblemSchema,
  }),
]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** One row of the outbox. */
export const outboxEntrySchema = z.object({
  report: frozenReportSchema,
  state: deliveryStateSchema,
  /** SHA-256 of the attachments that the endpoint has acknowledged. */
  uploadedSha256s: z.array(sha256Schema).max(200),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;
