import { z } from 'zod';
import { sha256Schema } from '../../base/ids.ts';
import { phraseSchema } from '../../base/phrase-schema.ts';
import { instantSchema } from '../../base/time.ts';
import { openpgpLimits, subscriptionLimits } from '../limits.ts';

/** A public key that a list's signatures are held to. */
export const signingKeySchema = z.discriminatedUnion('kind', [
  /** 32 bytes in base64. */
  z.object({ kind: z.literal('ed25519'), publicKey: z.base64().length(44) }),
  z.object({
    kind: z.literal('openpgp'),
    armouredKey: z.string().max(openpgpLimits.maxKeyLength),
    /** Upper-case hexadecimal. */
    fingerprint: z.string().regex(/^[0-9A-F]{40,64}$/),
  }),
]);
export type SigningKey = z.infer<typeof signingKeySchema>;

const shownValues = z.object({
  /** At most `maxShownValues`, as the list publishes them. */
  values: z.array(z.string().max(4096)).max(subscriptionLimits.maxShownValues).readonly(),
  /** How many there are. */
  count: z.int().nonnegative(),
});
export type ShownValues = z.infer<typeof shownValues>;

export const changeKinds = [
  'key_changed',
  'destination_changed',
  'scope_widened',
  'scope_read_otherwise',
  'terms_changed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing about a newer version that a person has to say yes to, with both sides. */
export const listChangeSchema = z.object({
  kind: z.enum(changeKinds),
  /** The programme it is about; absent for the list as a whole. */
  programmeName: z.string().max(200).optional(),
  before: shownValues,
  after: shownValues,
});
export type ListChange = z.infer<typeof listChangeSchema>;

const pendingSchema = z.object({
  text: z.string(),
  sha256: sha256Schema,
  seenAt: instantSchema,
  /** When it was signed, where the signature says so. */
  signedAt: instantSchema.optional(),
  /** The other key, where the key changed. */
  key: signingKeySchema.optional(),
  changes: z.array(listChangeSchema).min(1).max(100).readonly(),
});
export type PendingVersion = z.infer<typeof pendingSchema>;

// a sentence that a later version no longer has must not take the list with it
const lastingPhrase = phraseSchema.optional().catch(undefined);

/** How a list by URL is kept up to date, and what became of the last looks at it. The list itself is the source's text. */
export const subscriptionSchema = z.object({
  intervalHours: z.int().min(1).max(720),
  /** Absent for a list that is not signed. */
  key: signingKeySchema.optional(),
  /** The kept text, by digest. */
  sha256: sha256Schema,
  /** When the kept text was signed, where its signature says so. */
  signedAt: instantSchema.optional(),
  /** Validators of what the server last gave, kept, asked about or declined; never of what was refused. */
  etag: z.string().max(subscriptionLimits.maxValidatorLength).optional(),
  lastModified: z.string().max(subscriptionLimits.maxValidatorLength).optional(),
  /** The last look, whatever came of it. */
  checkedAt: instantSchema,
  /** The last look that found the kept text to be what is published. */
  refreshedAt: instantSchema,
  nextCheckAt: instantSchema,
  /** Looks in a row that came to nothing. */
  failureCount: z.int().nonnegative().default(0),
  /** Why the last look came to nothing; absent when it did not. */
  problem: lastingPhrase,
  /** The last change that was taken over without a question, e.g. that the list became narrower. */
  news: z.object({ at: instantSchema, phrase: phraseSchema }).optional().catch(undefined),
  /** A newer version that waits for the person's answer. */
  pending: pendingSchema.optional(),
  /** The version that the person declined; it is not asked about again. */
  declinedSha256: sha256Schema.optional(),
  /** What a signed list was before, the newest last. */
  supersededSha256s: z
    .array(sha256Schema)
    .max(subscriptionLimits.maxSupersededDigests)
    .readonly()
    .default([]),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** The instant after which a list that was not found unchanged or taken over counts as stale. */
export function computeStaleAt({ refreshedAt, intervalHours }: Subscription): number {
  const { staleAfterIntervals, minStaleHours } = subscriptionLimits;
  return Date.parse(refreshedAt) + Math.max(staleAfterIntervals * intervalHours, minStaleHours) * 3_600_000;
}

/** Writes a signing key as a person compares it: the key itself where it is short, or else its fingerprint. */
export function writeKey(key: SigningKey): string {
  return key.kind === 'ed25519' ? `Ed25519 ${key.publicKey}` : `OpenPGP ${key.fingerprint}`;
}
