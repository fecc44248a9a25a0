import { z } from 'zod';
import { isMessageKey } from './text.ts';

/** A chosen sentence as it crosses contexts or is stored; apart from `text.ts`, so that texts cost no zod. */
export const phraseSchema = z.object({
  key: z.string().max(100).refine(isMessageKey),
  values: z.array(z.string().max(65_536)).max(9).readonly(),
});
