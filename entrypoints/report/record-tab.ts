import { evidenceIdSchema, type DraftId } from '../../lib/base/ids.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import type { Evidence, Exchange } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { readResources } from '../../lib/platform/scripting.ts';
import { readTab } from '../../lib/platform/tabs.ts';
import { watchRequests } from '../../lib/platform/web-request.ts';
import { addLeftScope } from '../../lib/recorder/left-scope.ts';
import { createRecorder, type Recorder } from '../../lib/recorder/record-requests.ts';
import { createUnseenRequests, type UnseenRequests } from '../../lib/recorder/unseen-requests.ts';
import { claimRecording } from '../../lib/workflow/claim-recording.ts';
import type { Judge } from '../../lib/workflow/judge.ts';
import { buildLedgerRow, describeCutBodies } from './recording-ledger.ts';

interface RecordTabInput {
  readonly draftId: DraftId;
  readonly tabId: number;
  readonly judge: Judge;
  readonly keep: (seen: readonly Evidence[], rows: readonly LedgerRow[]) => Promise<void>;
  readonly onChanged: () => void;
  readonly onProblem: (problem: Phrase) => void;
}

/** A tab that goes to another site is hidden from us until the next click on the button there, or a grant. */
export type SightChange = 'none' | 'hidden' | 'shown' | 'closed';

/** One tab that is being recorded. */
export interface TabRecording {
  readonly tabId: number;
  readonly startedAtMs: number;
  readonly unseen: UnseenRequests;
  /** What was recorded; what left scope counts also where only the page saw it. */
  readonly readCounts: Recorder['readCounts'];
  /** Looks at the tab and at what its page loaded. @returns what changed since the last look */
  readonly look: () => Promise<SightChange>;
  /** Stops listening and hands over what is not handed over yet. */
  readonly end: () => void;
}

const maxResources = 5000;

/** Records one tab's requests in this page; undefined when another page records it already. */
export async function recordTab(input: RecordTabInput): Promise<TabRecording | undefined> {
  const { draftId, tabId, keep, onProblem } = input;
  const giveUpClaim = await claimRecording(tabId);
  if (!giveUpClaim) return undefined;
  const startedAtMs = Date.now();
  const unseen = createUnseenRequests(startedAtMs, input.judge.decideKind);
  const ended = new AbortController();

  const onChanged = (exchanges: readonly Exchange[]): void => {
    for (const { url } of exchanges) unseen.see(new URL(url).host);
    keep(exchanges, describeCutBodies(draftId, exchanges)).catch(() =>
      onProblem(phrase('recording_not_stored')),
    );
    input.onChanged();
  };
  const recorder = createRecorder({
    draftId,
    decide: input.judge.decide,
    decideKind: input.judge.decideKind,
    createId: () => evidenceIdSchema.parse(crypto.randomUUID()),
    onChanged,
    onFull: () => {
      void keep([], [buildLedgerRow(draftId, 'dropped', phrase('recording_full'))]);
      onProblem(phrase('recording_full'));
    },
    readClock: Date.now,
    schedule: (callback, delayMs) => setTimeout(callback, delayMs),
  });
  let isHidden = false;
  let watching = watch(tabId, recorder);
  onPermissionsChanged(() => {
    // listeners see a new host only when they are added after the grant; both calls are in one turn, so no event falls between
    watching.abort();
    watching = watch(tabId, recorder);
    unseen.beginAnew(Date.now());
  }, ended.signal);

  return {
    tabId,
    startedAtMs,
    unseen,
    readCounts: () => {
      const seen = recorder.readCounts();
      return { ...seen, ...addLeftScope([seen, unseen.readLeftScope()]) };
    },
    look: async () => {
      const tab = await readTab(tabId);
      if (!tab) return 'closed';
      unseen.note(await readResources(tabId, maxResources));
      const wasHidden = isHidden;
      isHidden = tab.url === undefined;
      if (wasHidden === isHidden) return 'none';
      return isHidden ? 'hidden' : 'shown';
    },
    end: () => {
      ended.abort();
      watching.abort();
      recorder.flush();
      giveUpClaim();
    },
  };
}

function watch(tabId: number, recorder: Recorder): AbortController {
  const watching = new AbortController();
  watchRequests(tabId, (event) => recorder.take(event), watching.signal);
  return watching;
}
