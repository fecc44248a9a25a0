import { z } from 'zod';
import { reportIdSchema, sha256Schema } from '../base/ids.ts';
import { calendarDateSchema, instantSchema } from '../base/time.ts';

// The wire format. The extension builds it, the endpoint parses it: one schema for both.
// Report 0.1 is CVD Policy's profile; what it has no member for is in `x_goodfaith`.

/** The most bytes a report's JSON may have; attachments travel on their own. */
export const maxReportBytes = 1_048_576;

/** The deepest nesting a report may have. */
export const maxReportDepth = 32;

/** The most bytes one attachment may have. */
export const maxAttachmentBytes = 26_214_400;

const longText = z.string().max(200_000);

const exploitationSchema = z
  .looseObject({
    state: z.enum(['yes', 'no', 'unknown']),
    evidence: longText.optional(),
    observed_at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine((exploitation) => exploitation.state !== 'yes' || exploitation.evidence !== undefined, {
    path: ['evidence'],
    message: 'Required when the state is yes',
  });

export const attachmentDeclarationSchema = z.looseObject({
  filename: z.string().min(1).max(255),
  media_type: z.string().max(200).optional(),
  size_bytes: z.int().positive().optional(),
  sha256: sha256Schema.optional(),
});
export type AttachmentDeclaration = z.infer<typeof attachmentDeclarationSchema>;

/** What report 0.1 lacks and both seed policies ask for. */
export const goodfaithReportSchema = z.strictObject({
  version: z.literal(1),
  /** The same id is the Idempotency-Key. */
  id: reportIdSchema,
  programme: z.strictObject({
    id: z.string().max(64),
    name: z.string().max(200),
    updated: calendarDateSchema.optional(),
  }),
  scope: z.strictObject({
    verdict: z.enum(['in', 'out', 'unclear', 'unknown']),
    rule: z.string().max(4096).optional(),
    reason: z.string().max(4096),
  }),
  is_urgent: z.boolean(),
  weakness_type: z.string().max(300).optional(),
  proof: longText.optional(),
  severity: z
    .strictObject({
      standard: z.literal('CVSS:3.1'),
      vector: z.string().max(300),
      score: z.number().min(0).max(10),
      band: z.enum(['none', 'low', 'medium', 'high', 'critical']),
    })
    .optional(),
  discovered_on: calendarDateSchema.optional(),
  environment: z.string().max(4000).optional(),
  proposed_fix: longText.optional(),
  /** Rules of engagement and excluded classes that the reporter confirmed, by machine name. */
  confirmations: z.array(z.string().max(64)).max(500),
  /** The included requests, one line each; the whole redacted exchange is in the attached HAR. */
  requests: z
    .array(
      z.strictObject({
        method: z.string().max(40),
        url: z.string().max(65_536),
        status: z.int().optional(),
        started_at: instantSchema,
        verdict: z.enum(['in', 'out', 'unclear', 'unknown']),
        source: z.enum(['browser-observed']),
        is_proof: z.boolean(),
      }),
    )
    .max(5000),
  /** What was captured, cut, masked, lost or supplied by the page, in words. */
  ledger: z.array(z.strictObject({ kind: z.string().max(40), text: z.string().max(4096) })).max(5000),
  masked: z.strictObject({ values: z.int().nonnegative(), kept: z.int().nonnegative() }),
});
export type GoodfaithReport = z.infer<typeof goodfaithReportSchema>;

const reportShape = {
  report: z.literal('0.1'),
  title: z.string().min(1).max(200),
  target: z.string().min(1).max(2000),
  description: z.string().min(1).max(200_000),
  reproduction: longText.optional(),
  impact: longText.optional(),
  product: z.string().max(2000).optional(),
  version: z.string().max(2000).optional(),
  endpoint: z.string().max(65_536).optional(),
  preconditions: z
    .array(
      z.enum([
        'none',
        'authentication',
        'privileged_role',
        'network_access',
        'local_access',
        'physical_access',
        'user_interaction',
        'specific_configuration',
      ]),
    )
    .max(50)
    .optional(),
  weakness: z
    .looseObject({
      cwe: z
        .array(z.string().regex(/^CWE-[0-9]+$/))
        .max(50)
        .optional(),
      note: longText.optional(),
    })
    .optional(),
  identifiers: z
    .looseObject({
      cve: z
        .array(z.string().regex(/^CVE-[0-9]{4}-[0-9]{4,}$/))
        .max(50)
        .optional(),
      advisory: z.array(z.string().max(2000)).max(50).optional(),
    })
    .optional(),
  expected_behaviour: longText.optional(),
  actual_behaviour: longText.optional(),
  references: z.array(z.string().max(65_536)).max(200).optional(),
  exploitation: exploitationSchema.optional(),
  coordination: z
    .looseObject({
      vendor_contacted: z.boolean().optional(),
      first_contact_date: calendarDateSchema.optional(),
      communication_summary: longText.optional(),
      publication: z.enum(['none_planned', 'planned', 'published']).optional(),
      publication_date: calendarDateSchema.optional(),
      other_vendors_affected: z.array(z.string().max(2000)).max(200).optional(),
    })
    .optional(),
  reporter: z
    .looseObject({
      name: z.string().max(2000).optional(),
      contact: z.string().max(2000).optional(),
      languages: z
        .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/))
        .max(50)
        .optional(),
      consent: z
        .looseObject({
          share_contact_with_affected_party: z.boolean().optional(),
          public_credit: z.boolean().optional(),
          credit_name: z.string().max(2000).optional(),
        })
        .optional(),
    })
    .optional(),
  attachments: z.array(attachmentDeclarationSchema).max(200).optional(),
  submitted_at: z.iso.datetime({ offset: true }).optional(),
  x_goodfaith: goodfaithReportSchema.optional(),
};

/** Any report 0.1, from any client: unknown members are kept, as the profile says. */
export const reportSchema = z.looseObject(reportShape);
export type Report = z.infer<typeof reportSchema>;

/** What Goodfaith itself sends: nothing that this schema does not name. */
export const outgoingReportSchema = z.strictObject({ ...reportShape, x_goodfaith: goodfaithReportSchema });
export type OutgoingReport = z.infer<typeof outgoingReportSchema>;

/** What the endpoint signs: the RFC 8785 canonical JSON of this object. */
export const receiptPayloadSchema = z.strictObject({
  receipt: z.literal('0.1'),
  /** For people: `GF-7Q4K-2M9X`. */
  id: z.string().regex(/^GF-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  /** The Idempotency-Key of the report. */
  report_id: reportIdSchema,
  report_sha256: sha256Schema,
  report_bytes: z.int().positive(),
  received_at: instantSchema,
  programme: z.strictObject({ id: z.string().max(64), name: z.string().max(200) }),
  /** The time zone in which the endpoint counts business days, e.g. `Europe/Berlin`. */
  time_zone: z.string().min(1).max(64),
  /** The attachments the report declares and the endpoint now waits for. */
  attachments: z
    .array(z.strictObject({ filename: z.string().max(255), sha256: sha256Schema, size_bytes: z.int() }))
    .max(200),
});
export type ReceiptPayload = z.infer<typeof receiptPayloadSchema>;

export const receiptSchema = z.strictObject({
  payload: receiptPayloadSchema,
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    /** The `kid` in the endpoint's key set at `/.well-known/goodfaith-keys.json`. */
    key_id: z.string().min(1).max(128),
    /** Base64 of the 64 signature bytes over the canonical JSON of `payload`. */
    value: z.base64().max(128),
  }),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** The endpoint's published keys: a JWK set of Ed25519 public keys (RFC 8037). */
export const keySetSchema = z.object({
  keys: z
    .array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string().max(100),
        kid: z.string().max(128),
      }),
    )
    .min(1)
    .max(20),
});
export type KeySet = z.infer<typeof keySetSchema>;

/** The answer to one attachment upload. */
export const attachmentReceiptSchema = z.strictObject({
  report_id: reportIdSchema,
  sha256: sha256Schema,
  size_bytes: z.int().positive(),
  state: z.literal('stored'),
});
export type AttachmentReceipt = z.infer<typeof attachmentReceiptSchema>;

/** A problem detail. @source RFC 9457 section 3, read 2026-11-22 */
export const problemSchema = z.looseObject({
  type: z.string().max(2000),
  title: z.string().max(500),
  status: z.int(),
  detail: z.string().max(4000).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
