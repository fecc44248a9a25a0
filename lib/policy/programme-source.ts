import { z } from 'zod';
import { instantSchema } from '../base/time.ts';
import { draftDiscoverySchema } from './draft-v1/draft-discovery.ts';
import { subscriptionSchema } from './subscription/subscription.ts';

/** Where a kept document came from. */
export const sourceOriginSchema = z.discriminatedUnion('kind', [
  /** A file or a pasted text that the person added; `fileName` is absent for a text. */
  z.object({ kind: z.literal('added'), fileName: z.string().max(255).optional() }),
  /** Found by "Look up this site's policy" on `host`, at `url`. */
  z.object({
    kind: z.literal('lookup'),
    host: z.string().max(253),
    url: z.string().max(2048),
    /** What version 1 of the IETF draft needs to be evaluated; absent for other versions. */
    discovery: draftDiscoverySchema.optional(),
  }),
  /** A list by URL that is refreshed. */
  z.object({ kind: z.literal('subscription'), url: z.string().max(2048) }),
  /** Set by the organisation that manages this browser; the person cannot change it. */
  z.object({ kind: z.literal('managed') }),
]);
export type SourceOrigin = z.infer<typeof sourceOriginSchema>;

/**
 * A document that the extension keeps, as it was read: a CVD Policy of any version, or a list of another format with
 * one programme or many. The text is parsed again on every read.
 */
export const programmeSourceSchema = z.object({
  /** The programme's id for a CVD Policy document, `list-…` for a list, `managed:…` for a managed one. */
  id: z.string().max(80),
  /** The format's name, e.g. `cvd-0.2` or `hackerone`. Rows of version 1 have none; they are CVD Policy. */
  format: z.string().max(64).default('cvd'),
  text: z.string(),
  addedAt: instantSchema,
  origin: sourceOriginSchema.default({ kind: 'added' }),
  /** The instant after which a list that was to be refreshed counts as stale; its verdicts then say so. */
  staleAt: instantSchema.optional(),
  /** Only for a list by URL: how it is kept up to date. */
  subscription: subscriptionSchema.optional(),
});
export type ProgrammeSource = z.infer<typeof programmeSourceSchema>;
