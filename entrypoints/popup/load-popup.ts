import type { CaptureState } from '../../components/scope/capture-state.ts';
import type { PopupSite } from '../../components/scope/popup-site.ts';
import { isWaiting } from '../../lib/delivery/outbox.ts';
import { sendMessage } from '../../lib/messaging/client.ts';
import { listStatements } from '../../lib/policy/list-statements.ts';
import type { KnownProgramme } from '../../lib/policy/kept-source.ts';
import type { Draft } from '../../lib/report/draft.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import { readDrafts } from '../../lib/storage/drafts.ts';
import { listSentDraftIds, readOutbox } from '../../lib/storage/outbox-store.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { beginDraft, chooseCurrentDraft, findCurrentDraft } from '../../lib/workflow/begin-draft.ts';
import { explainAddress } from '../../lib/workflow/explain-address.ts';
import { findDecider } from '../../lib/workflow/judge.ts';
import { takeScreenshot } from '../../lib/workflow/take-screenshot.ts';
import type { LoadedVerdict } from './load-verdict.ts';
import { openDraftPage, requestRecording } from './open-draft-page.ts';

/** What the popup shows beside the verdict, and what its buttons do. */
export interface LoadedPopup {
  readonly site: PopupSite;
  readonly draftCount: number;
  readonly waitingCount: number;
  readonly currentDraft: { readonly id: Draft['id']; readonly title: string } | undefined;
  /** Looks through the lists once more, for every rule that comes near this page. */
  readonly explain: () => Promise<ScopeExplanation>;
  readonly captureScreenshot: () => Promise<CaptureState>;
  readonly startRecording: () => Promise<void>;
  readonly stopRecording: () => Promise<unknown>;
  readonly startReport: () => Promise<void>;
  readonly continueReport: (id: Draft['id']) => Promise<void>;
}

/** Reads drafts, outbox and the programme that decided; all of it can wait until the verdict is seen. */
export async function loadPopup({ site, tab, judge }: LoadedVerdict): Promise<LoadedPopup> {
  const [known, { drafts }, outbox] = await Promise.all([readProgrammes(), readDrafts(), readOutbox()]);
  const sentIds = listSentDraftIds(outbox);
  const unsent = drafts.filter((draft) => !sentIds.has(draft.id));
  const current = tab?.url === undefined ? undefined : chooseCurrentDraft(unsent, tab.url);
  // captures go to the current draft, or to a new one
  const findOrBeginDraft = async (): Promise<Draft> =>
    (tab?.url === undefined ? undefined : await findCurrentDraft(tab.url)) ?? beginDraft(tab);
  return {
    site: addProgramme(site, known),
    draftCount: unsent.length,
    waitingCount: outbox.filter((entry) => isWaiting(entry.state)).length,
    currentDraft: current && { id: current.id, title: current.fields.title },
    explain: () => explainAddress(tab?.url ?? ''),
    captureScreenshot: async () => {
      if (!tab) return { kind: 'idle' };
      const draft = await findOrBeginDraft();
      const outcome = await takeScreenshot(draft.id, tab, judge);
      await sendMessage('popup-report/refresh-evidence', { draftId: draft.id });
      return { kind: outcome.kind === 'kept' ? 'done' : 'failed', phrase: outcome.phrase };
    },
    startRecording: async () => {
      if (tab) await requestRecording((await findOrBeginDraft()).id, tab);
    },
    stopRecording: async () => tab && sendMessage('popup-report/stop-recording', { tabId: tab.id }),
    startReport: async () => openDraftPage((await beginDraft(tab)).id, tab?.id),
    continueReport: (id) => openDraftPage(id, tab?.id),
  };
}

function addProgramme(site: PopupSite, known: readonly KnownProgramme[]): PopupSite {
  if (site.kind !== 'judged') return site;
  const { verdict } = site;
  const programme = findDecider(known, verdict);
  // only version 1 has an evaluator of its own; what older ones say of testing is among their rules
  const statements = programme?.draft && listStatements(programme, verdict.url ?? '', Date.now());
  return { ...site, programme, statements };
}
