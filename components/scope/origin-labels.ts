import type { MessageKey } from '../../lib/base/text.ts';
import type { ProgrammeEntry } from './programme-entry.ts';

/** How a programme or a list came here, in a word or two. */
export const originLabels = {
  'built-in': 'options_built_in',
  added: 'options_added',
  lookup: 'source_origin_lookup',
  subscription: 'source_origin_subscription',
  managed: 'source_origin_managed',
} as const satisfies Record<ProgrammeEntry['origin'], MessageKey>;
