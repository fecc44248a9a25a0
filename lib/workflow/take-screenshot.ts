import { evidenceIdSchema, type DraftId } from '../base/ids.ts';
import { phrase, type Phrase } from '../base/text.ts';
import { captureScreenshot } from '../capture/capture-screenshot.ts';
import type { LedgerRow } from '../evidence/ledger.ts';
import type { TabFacts } from '../platform/tabs.ts';
import { writeScreenshot } from '../storage/evidence-store.ts';
import type { Judge } from './judge.ts';

export type TakeOutcome =
  | { readonly kind: 'kept'; readonly phrase: Phrase }
  | { readonly kind: 'failed'; readonly phrase: Phrase };

/** Photographs a tab into a draft; "kept" is said only when picture, facts and ledger row are on disk. */
export async function takeScreenshot(draftId: DraftId, tab: TabFacts, judge: Judge): Promise<TakeOutcome> {
  const outcome = await captureScreenshot({
    id: evidenceIdSchema.parse(crypto.randomUUID()),
    draftId,
    tab,
    decide: judge.decide,
    readClock: Date.now,
  });
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'failed', phrase: phrase('capture_refused') };
    case 'navigated':
      return { kind: 'failed', phrase: phrase('capture_navigated') };
    case 'captured': {
      const { screenshot, bytes } = outcome;
      const row: LedgerRow = {
        id: crypto.randomUUID(),
        draftId,
        at: screenshot.page.capturedAt,
        kind: 'captured',
        evidenceId: screenshot.id,
        phrase: phrase('capture_ledger_screenshot', `${screenshot.widthPx}×${screenshot.heightPx}`),
      };
      await writeScreenshot(screenshot, bytes, row);
      return { kind: 'kept', phrase: phrase('capture_kept') };
    }
  }
}
