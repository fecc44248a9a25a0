import type { DraftId } from '../base/ids.ts';
import type { Instant } from '../base/time.ts';
import { emptyDraftFields, type Draft } from './draft.ts';

export interface NewDraft {
  readonly id: DraftId;
  readonly now: Instant;
  /** The address of the page the report is started on. */
  readonly url: string;
  readonly programmeId?: string | undefined;
}

/** Builds an empty draft; `prefillDraft` then adds what the browser already knows. */
export function createDraft({ id, now, url, programmeId }: NewDraft): Draft {
  return {
    id,
    ...(programmeId === undefined ? {} : { programmeId }),
    createdAt: now,
    updatedAt: now,
    startedOnUrl: url,
    fields: { ...emptyDraftFields },
    provenance: {},
    confirmations: [],
    keptSecrets: [],
  };
}
