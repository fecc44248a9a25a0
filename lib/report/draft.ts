import { z } from 'zod';
import { draftIdSchema } from '../base/ids.ts';
import { instantSchema } from '../base/time.ts';

/** Where a prefilled value came from; shown beside the field until the person edits it. */
export const provenanceSchema = z.object({
  origin: z.enum(['page', 'request', 'programme', 'browser', 'identity']),
  /** The instant of the page fact or request that gave the value, where there is one. */
  at: instantSchema.optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** The draft's texts, each edited by the person. */
export const draftFieldsSchema = z.object({
  title: z.string().max(200),
  /** The weakness in the person's words or from the list, e.g. `Insecure direct object reference (IDOR)`. */
  weakness: z.string().max(300),
  /** `CWE-639` or empty. */
  cwe: z.string().regex(/^(CWE-[0-9]+)?$/),
  /** The system the finding concerns, e.g. `app.secopsgateway.com`. */
  target: z.string().max(300),
  /** The affected URL or endpoint. */
  endpoint: z.string().max(8000),
  description: z.string().max(100_000),
  steps: z.string().max(100_000),
  /** What the proof shows, in the person's words; the evidence list stands beside it. */
  proof: z.string().max(100_000),
  /** Never prefilled. */
  impact: z.string().max(100_000),
  /** `CVSS:3.1/…` or empty; never prefilled. */
  cvssVector: z.string().max(300),
  environment: z.string().max(4000),
  /** ISO date or empty. */
  discoveredOn: z.string().max(10),
  proposedFix: z.string().max(100_000),
  contactName: z.string().max(200),
  contactAddress: z.string().max(320),
  /** `''` until the person decides: none of the three consents is inferred from another. */
  mayShareContact: z.enum(['', 'yes', 'no']),
  wantsCredit: z.enum(['', 'yes', 'no']),
  creditName: z.string().max(200),
  isUrgent: z.boolean(),
});
export type DraftFields = z.infer<typeof draftFieldsSchema>;
export type DraftFieldKey = keyof DraftFields;

/** A report being written. */
export const draftSchema = z.object({
  id: draftIdSchema,
  programmeId: z.string().max(64).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** The address of the page the report was started on. */
  startedOnUrl: z.string().max(65_536),
  fields: draftFieldsSchema,
  /** Field name → where its value came from; an edited field loses its row. */
  provenance: z.partialRecord(draftFieldsSchema.keyof(), provenanceSchema),
  /** Ids of rules of engagement and excluded classes that the person confirmed. */
  confirmations: z.array(z.string().max(64)).max(500),
  /** Placeholders (see `lib/redaction/placeholders.ts`) whose value the person chose to keep, e.g. `token-3f1c9a`. */
  keptSecrets: z.array(z.string().max(200)).max(500),
});
export type Draft = z.infer<typeof draftSchema>;

/** The texts of a new draft. */
export const emptyDraftFields: DraftFields = {
  title: '',
  weakness: '',
  cwe: '',
  target: '',
  endpoint: '',
  description: '',
  steps: '',
  proof: '',
  impact: '',
  cvssVector: '',
  environment: '',
  discoveredOn: '',
  proposedFix: '',
  contactName: '',
  contactAddress: '',
  mayShareContact: '',
  wantsCredit: '',
  creditName: '',
  isUrgent: false,
};
