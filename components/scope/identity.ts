import type { DraftFields } from '../../lib/report/draft.ts';

/** What new drafts start with; the consents are asked anew for every report. */
export type Identity = Pick<DraftFields, 'contactName' | 'contactAddress' | 'creditName'>;
