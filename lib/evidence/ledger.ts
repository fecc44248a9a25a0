import { z } from 'zod';
import { draftIdSchema, evidenceIdSchema } from '../base/ids.ts';
import { instantSchema } from '../base/time.ts';
import { phraseSchema } from '../base/phrase-schema.ts';

/** What can happen to evidence between the page and the receiver. */
export const ledgerKinds = [
  'captured',
  'cut',
  'masked',
  'dropped',
  'unreadable',
  'not_seen',
  'page_supplied',
] as const;

/** One row of the ledger: what was captured, cut, masked, lost or supplied by the page. */
export const ledgerRowSchema = z.object({
  id: z.uuid(),
  draftId: draftIdSchema,
  at: instantSchema,
  kind: z.enum(ledgerKinds),
  evidenceId: evidenceIdSchema.optional(),
  phrase: phraseSchema,
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;
