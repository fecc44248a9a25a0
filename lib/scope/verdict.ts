import { z } from 'zod';
import { phraseSchema } from '../base/phrase-schema.ts';
import { maxDoubts } from './verdict-limits.ts';

/** The four verdicts. Never a Boolean: a verdict says what a list states, not what is lawful. */
export const verdictKinds = ['in', 'out', 'unclear', 'unknown'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** The rule that decided, as the list publishes it. */
export const decidingRuleSchema = z.object({
  pattern: z.string().max(4096),
  state: z.enum(['in', 'out']),
  reason: z.enum(['third_party', 'legacy', 'not_operated', 'other']).optional(),
  note: z.string().max(4096).optional(),
});
export type DecidingRule = z.infer<typeof decidingRuleSchema>;

/** A verdict as a value: what was decided, by which rule of which list, and why in one sentence. */
export const verdictSchema = z.object({
  kind: z.enum(verdictKinds),
  /** The judged address in the form it was matched: `new URL()` output without its fragment. */
  url: z.string().max(65_536).optional(),
  programmeId: z.string().max(64).optional(),
  programmeName: z.string().max(200).optional(),
  rule: decidingRuleSchema.optional(),
  /** The rule that nearly decided. */
  runnerUp: decidingRuleSchema.optional(),
  /** The programme of `runnerUp`, where another one than `programmeName` judges the address differently. */
  otherProgrammeName: z.string().max(200).optional(),
  /** How the deciding rule was read, where that was a choice; a sentence each. */
  doubts: z.array(phraseSchema).max(maxDoubts).readonly().optional(),
  /** When the list was last updated: an ISO date, where the list says so. */
  listUpdatedOn: z.string().max(40).optional(),
  /** The list's format, e.g. `hackerone`. */
  format: z.string().max(64).optional(),
  /** Where the list was read from, e.g. `acme.json`; absent for a built-in one. */
  sourceName: z.string().max(2048).optional(),
  isListExpired: z.boolean(),
  /** True where a subscribed list was not refreshed in time. */
  isListStale: z.boolean().optional(),
  reason: phraseSchema,
});
export type Verdict = z.infer<typeof verdictSchema>;
