import { z } from 'zod';
import { draftIdSchema, evidenceIdSchema, sha256Schema } from '../base/ids.ts';
import { instantSchema } from '../base/time.ts';
import { verdictSchema } from '../scope/verdict.ts';

const urlText = z.string().max(65_536);

export const headerSchema = z.object({ name: z.string().max(1000), value: z.string().max(65_536) });
export type Header = z.infer<typeof headerSchema>;

/** A request body as the browser reported it. */
export const requestBodySchema = z.discriminatedUnion('kind', [
  /** UTF-8 text, complete unless `isCut`; where the browser hid a file, a sentence stands in its place. */
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    byteCount: z.int(),
    isCut: z.boolean(),
    hidesFile: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('bytes'), base64: z.string(), byteCount: z.int(), isCut: z.boolean() }),
  /** A form the browser had already parsed: order and boundary are lost, so it is re-serialised. */
  z.object({ kind: z.literal('form'), fields: z.array(z.object({ name: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('unreadable'), why: z.string().max(500) }),
]);
export type RequestBody = z.infer<typeof requestBodySchema>;

/** Facts about the page at the moment of capture, from the browser and not from the DOM. */
export const pageFactsSchema = z.object({
  url: urlText,
  title: z.string().max(2000),
  userAgent: z.string().max(1000),
  viewportWidthPx: z.int().nonnegative(),
  viewportHeightPx: z.int().nonnegative(),
  capturedAt: instantSchema,
});
export type PageFacts = z.infer<typeof pageFactsSchema>;

const shared = {
  id: evidenceIdSchema,
  draftId: draftIdSchema,
  verdict: verdictSchema,
  /** Whether the person wants it in the report. */
  isIncluded: z.boolean(),
  label: z.string().max(300),
};

export const screenshotSchema = z.object({
  ...shared,
  kind: z.literal('screenshot'),
  method: z.enum(['visible-tab']),
  page: pageFactsSchema,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  byteCount: z.int().positive(),
  sha256: sha256Schema,
  filename: z.string().min(1).max(200),
});
export type Screenshot = z.infer<typeof screenshotSchema>;

export const exchangeSchema = z.object({
  ...shared,
  kind: z.literal('exchange'),
  /** Who says so; a later source may be page-reported or imported. */
  source: z.enum(['browser-observed']),
  requestId: z.string().max(100),
  method: z.string().max(40),
  url: urlText,
  resourceType: z.string().max(40),
  initiator: urlText.optional(),
  startedAt: instantSchema,
  durationMs: z.number().nonnegative().optional(),
  statusCode: z.int().optional(),
  statusLine: z.string().max(1000).optional(),
  remoteAddress: z.string().max(100).optional(),
  isFromCache: z.boolean().optional(),
  redirectUrl: urlText.optional(),
  /** The browser's error, e.g. `net::ERR_ABORTED`, for a request without a response. */
  error: z.string().max(300).optional(),
  requestHeaders: z.array(headerSchema).optional(),
  responseHeaders: z.array(headerSchema).optional(),
  requestBody: requestBodySchema.optional(),
  /** The person marked this exchange as the proof of the finding. */
  isProof: z.boolean(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

export const evidenceSchema = z.discriminatedUnion('kind', [screenshotSchema, exchangeSchema]);
export type Evidence = z.infer<typeof evidenceSchema>;
