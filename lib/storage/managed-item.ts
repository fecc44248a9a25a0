import { z } from 'zod';
import { phraseSchema } from '../base/phrase-schema.ts';
import { managedSettingsSchema } from '../policy/managed-policy.ts';
import { defineItem } from './define-item.ts';
import { itemKeys } from './keys.ts';

const managedStateSchema = z.object({
  /** SHA-256 of what was last looked at, by which version, accepted or not; empty where nobody manages this browser. */
  digest: z.string().max(64),
  /** What is in force: of the last policy that was accepted. */
  settings: managedSettingsSchema.optional(),
  /** What was wrong with the policy last looked at; empty when it is the one in force. */
  problems: z.array(phraseSchema).max(100),
});
export type ManagedState = z.infer<typeof managedStateSchema>;

/** What the organisation that manages this browser set. Its programmes are kept with the others. */
export const managedItem = defineItem({
  area: 'local',
  key: itemKeys.managed,
  version: 1,
  schema: managedStateSchema,
  fallback: { digest: '', problems: [] },
});
