import { useEffect, useRef, useState } from 'react';
import { NotFoundView } from '../../components/report/not-found-view.tsx';
import { serveMessages } from '../../lib/messaging/server.ts';
import { readOwnTabId, showTab } from '../../lib/platform/tabs.ts';
import type { Draft, DraftFieldKey } from '../../lib/report/draft.ts';
import { ReviewPage } from './review-page.tsx';
import { formatRoute, type Route } from './route.ts';
import { useDraft, type EditedDraft } from './use-draft.ts';
import { useEvidence } from './use-evidence.ts';
import { useRecorder } from './use-recorder.ts';
import { useSurroundings, type Surroundings } from './use-surroundings.ts';
import { WorkspacePage } from './workspace-page.tsx';

interface DraftPageProps {
  readonly route: Extract<Route, { kind: 'draft' }>;
  readonly onOpen: (route: Route) => void;
}

/** One draft: read it, then edit or review it. */
export function DraftPage({ route, onOpen }: DraftPageProps) {
  const edited = useDraft(route.draftId);
  const surroundings = useSurroundings();
  if (edited.draft === null) return <NotFoundView onOpenReports={() => onOpen({ kind: 'list' })} />;
  if (!edited.draft || !surroundings) return null;
  return (
    <OpenDraft
      route={route}
      onOpen={onOpen}
      edited={edited}
      draft={edited.draft}
      surroundings={surroundings}
    />
  );
}

interface OpenDraftProps extends DraftPageProps {
  readonly edited: EditedDraft;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
}

function OpenDraft({ route, onOpen, edited, draft, surroundings }: OpenDraftProps) {
  const [isReviewing, setIsReviewing] = useState(false);
  const [focusField, setFocusField] = useState<DraftFieldKey>();
  const [tabId, setTabId] = useState(route.tabId);
  const { judge } = surroundings;
  const evidence = useEvidence(draft.id);
  const recorder = useRecorder({
    draftId: draft.id,
    pageUrl: draft.startedOnUrl,
    judge,
    keep: evidence.keep,
  });
  const { start, stop, isRecording } = recorder;
  const { reload } = evidence;

  const shouldBegin = useRef(route.shouldRecord);
  useEffect(() => {
    if (!shouldBegin.current || route.tabId === undefined) return;
    shouldBegin.current = false;
    // a reload of this page must not begin another recording
    window.history.replaceState(null, '', formatRoute({ ...route, shouldRecord: false }));
    void start(route.tabId);
  }, [route, start]);

  useEffect(() => {
    const controller = new AbortController();
    const show = async (recordTabId: number | undefined, isSilent: boolean): Promise<{ isShown: true }> => {
      if (recordTabId !== undefined) {
        setTabId(recordTabId);
        void start(recordTabId);
      }
      const ownTabId = await readOwnTabId();
      if (!isSilent && ownTabId !== undefined) await showTab(ownTabId);
      return { isShown: true };
    };
    serveMessages(
      {
        'popup-report/show-draft': ({ draftId, recordTabId, isSilent }) =>
          draftId === draft.id ? show(recordTabId, isSilent) : undefined,
        'popup-report/refresh-evidence': ({ draftId }) =>
          draftId === draft.id ? reload().then(() => ({ isTaken: true })) : undefined,
        'popup-report/stop-recording': (request) =>
          isRecording(request.tabId) ? stop(request.tabId).then(() => ({ isStopped: true })) : undefined,
      },
      controller.signal,
    );
    return () => controller.abort();
  }, [draft.id, reload, start, stop, isRecording]);

  if (isReviewing) {
    return (
      <ReviewPage
        draft={draft}
        surroundings={surroundings}
        judge={judge}
        onBack={(field) => {
          setFocusField(field);
          setIsReviewing(false);
        }}
        onSent={(reportId) => onOpen({ kind: 'sent', reportId })}
      />
    );
  }
  return (
    <WorkspacePage
      edited={edited}
      draft={draft}
      evidence={evidence}
      recorder={recorder}
      surroundings={surroundings}
      judge={judge}
      tabId={tabId}
      focusField={focusField}
      onReview={() => setIsReviewing(true)}
      onOpenReports={() => onOpen({ kind: 'list' })}
    />
  );
}
