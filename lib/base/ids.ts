import { z } from 'zod';

export const draftIdSchema = z.uuid().brand<'DraftId'>();
export type DraftId = z.infer<typeof draftIdSchema>;

export const evidenceIdSchema = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

/** The id of one frozen report; it is the idempotency key on the wire. */
export const reportIdSchema = z.uuid().brand<'ReportId'>();
export type ReportId = z.infer<typeof reportIdSchema>;

/** A programme's short name, e.g. `secops-gateway`. */
export const programmeIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof programmeIdSchema>;

/** Lower-case hexadecimal SHA-256, 64 characters. */
export const sha256Schema = z
  .string()
  .regex(/^[a-f0-9]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof sha256Schema>;
