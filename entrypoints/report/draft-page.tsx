import { useEffect, useMemo, useState } from 'react';
import { NotFoundView } from '../../components/report/not-found-view.tsx';
import { serveMessages } from '../../lib/messaging/server.ts';
import { readOwnTabId, showTab } from '../../lib/platform/tabs.ts';
import type { Draft, DraftFieldKey } from '../../lib/report/draft.ts';
import { createJudge } from '../../lib/workflow/judge.ts';
import { ReviewPage } from './review-page.tsx';
import type { Route } from './route.ts';
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
  const judge = useMemo(() => createJudge(surroundings.known, Date.now), [surroundings.known]);
  const evidence = useEvidence(draft.id);
  const recorder = useRecorder({
    draftId: draft.id,
    tabId,
    pageUrl: draft.startedOnUrl,
    judge,
    keep: evidence.keep,
  });
  const [shouldRecord, setShouldRecord] = useState(route.shouldRecord);

  useEffect(() => {
    if (!shouldRecord || tabId === undefined) return;
    // a reload of this page must not begin another recording
    window.history.replaceState(null, '', window.location.href.replace('&record=1', ''));
    void recorder.start().then(() => setShouldRecord(false));
  }, [shouldRecord, tabId, recorder]);

  useEffect(() => {
    const controller = new AbortController();
    const show = async (recordTabId: number | undefined, isSilent: boolean): Promise<{ isShown: true }> => {
      if (recordTabId !== undefined) {
        setTabId(recordTabId);
        setShouldRecord(true);
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
          draftId === draft.id ? evidence.reload().then(() => ({ isTaken: true })) : undefined,
        'popup-report/stop-recording': (request) =>
          request.tabId === tabId && recorder.isRunning
            ? recorder.stop().then(() => ({ isStopped: true }))
            : undefined,
      },
      controller.signal,
    );
    return () => controller.abort();
  }, [draft.id, evidence, recorder, tabId]);

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
