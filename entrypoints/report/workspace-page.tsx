import { useEffect, useMemo, useState } from 'react';
import type { CaptureState } from '../../components/scope/capture-state.ts';
import { WorkspaceView } from '../../components/report/workspace-view.tsx';
import { phrase } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { EvidenceId } from '../../lib/base/ids.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import { canDock, dockPage } from '../../lib/platform/side-panel.ts';
import { openOwnPage, readActiveTab } from '../../lib/platform/tabs.ts';
import { checkDraft } from '../../lib/report/check-draft.ts';
import type { Draft, DraftFieldKey, DraftFields } from '../../lib/report/draft.ts';
import { findJudgedUrl } from '../../lib/report/judged-url.ts';
import { prefillDraft } from '../../lib/report/prefill-draft.ts';
import { chooseReceiver } from '../../lib/report/receiver.ts';
import { weaknessChoices } from '../../lib/severity/weaknesses.ts';
import { findProgramme, type Judge } from '../../lib/workflow/judge.ts';
import { takeScreenshot } from '../../lib/workflow/take-screenshot.ts';
import type { EditedDraft } from './use-draft.ts';
import type { DraftEvidence } from './use-evidence.ts';
import { formatRoute } from './route.ts';
import { useGrantedHosts } from './use-granted-hosts.ts';
import { useMasks } from './use-masks.ts';
import { useOwnTab } from './use-own-tab.ts';
import type { TabRecorder } from './use-recorder.ts';
import type { Surroundings } from './use-surroundings.ts';

interface WorkspacePageProps {
  readonly edited: EditedDraft;
  readonly draft: Draft;
  readonly evidence: DraftEvidence;
  readonly recorder: TabRecorder;
  readonly surroundings: Surroundings;
  readonly judge: Judge;
  readonly tabId: number | undefined;
  readonly focusField: DraftFieldKey | undefined;
  readonly onReview: () => void;
  readonly onOpenReports: () => void;
}

/** The workspace of one draft, wired to storage, recorder and browser. */
export function WorkspacePage(props: WorkspacePageProps) {
  const { draft, edited, evidence, recorder, judge, tabId } = props;
  const { known, receivers, rules } = props.surroundings;
  const programme = findProgramme(known, draft.programmeId);
  const judgedUrl = findJudgedUrl(draft);
  const verdict = useMemo(() => judge.decide(judgedUrl), [judge, judgedUrl]);
  const { masks, maskedCounts, maskedValues } = useMasks(draft, evidence.evidence, rules);
  const ownTab = useOwnTab();
  const grantedHosts = useGrantedHosts();
  const { change: changeDraft } = edited;
  const [capture, setCapture] = useState<CaptureState>({ kind: 'idle' });

  // evidence that arrives fills what is still empty or still prefilled, never what was typed
  useEffect(() => {
    changeDraft((current) => prefillDraft(current, { programme, evidence: evidence.evidence, rules }));
  }, [changeDraft, programme, evidence.evidence, rules]);

  const changeFields = (change: Partial<DraftFields>): void =>
    edited.change((current) => ({
      ...current,
      fields: { ...current.fields, ...change },
      provenance: Object.fromEntries(
        Object.entries(current.provenance).filter(([field]) => !Object.hasOwn(change, field)),
      ),
    }));

  const captureScreenshot = async (): Promise<void> => {
    // beside the page, the tab in front is the one that the person looks at
    const tab = await readActiveTab();
    if (!tab) return setCapture({ kind: 'failed', phrase: phrase('capture_tab_closed') });
    setCapture({ kind: 'busy' });
    const outcome = await takeScreenshot(draft.id, tab, judge);
    setCapture({ kind: outcome.kind === 'kept' ? 'done' : 'failed', phrase: outcome.phrase });
    return evidence.reload();
  };

  const markProof = async (id: EvidenceId, isProof: boolean): Promise<void> => {
    for (const other of evidence.evidence) {
      const wasProof = other.kind === 'exchange' && other.isProof && other.id !== id;
      if (wasProof) await evidence.choose(other.id, { isProof: false });
    }
    await evidence.choose(id, isProof ? { isProof, isIncluded: true } : { isProof });
  };

  const isDocked = ownTab.kind === 'docked';
  return (
    <WorkspaceView
      draft={draft}
      programme={programme}
      programmes={known.map(({ programme: { id, name } }) => ({ id, name }))}
      verdict={verdict}
      verdictHost={parseUrl(judgedUrl)?.host}
      saveState={edited.saveState}
      focusField={props.focusField}
      evidence={{
        items: evidence.evidence.map((item) => ({
          evidence: item,
          thumbnailUrl: evidence.thumbnailUrls.get(item.id),
          maskedCount: maskedCounts.get(item.id),
        })),
        recorder: {
          ...recorder,
          canRecord: tabId !== undefined,
          grantedHosts,
        },
        capture,
        ledger: evidence.ledger,
        maskedValues,
        onCaptureScreenshot: isDocked ? () => void captureScreenshot() : undefined,
        onStartRecording: () => {
          if (tabId !== undefined) void recorder.start(tabId);
        },
        onStopRecording: () => void recorder.stop(),
        onAskForHost: (host) => void recorder.askForHost(host),
        onIncludeEvidence: (id, isIncluded) => void evidence.choose(id, { isIncluded }),
        onMarkProof: (id, isProof) => void markProof(id, isProof),
        onRemoveEvidence: (id) => void evidence.remove(id),
        onKeepValue: (placeholder, isKept) =>
          edited.change((current) => ({
            ...current,
            keptSecrets: isKept
              ? [...new Set([...current.keptSecrets, placeholder])]
              : current.keptSecrets.filter((kept) => kept !== placeholder),
          })),
      }}
      checks={checkDraft({ draft, programme, evidence: evidence.evidence, verdict, masks, rules })}
      receiver={chooseReceiver(programme, receivers)}
      weaknesses={weaknessChoices}
      onChangeFields={changeFields}
      onChangeProgramme={(programmeId) => edited.change((current) => ({ ...current, programmeId }))}
      onConfirm={(ids, isConfirmed) =>
        edited.change((current) => ({
          ...current,
          confirmations: isConfirmed
            ? [...new Set([...current.confirmations, ...ids])]
            : current.confirmations.filter((confirmed) => !ids.includes(confirmed)),
        }))
      }
      onReview={() => void edited.flush().then(props.onReview)}
      onOpenReports={props.onOpenReports}
      onOpenOptions={(programmeId) => {
        if (programmeId === undefined) void openOptionsPage();
        else void openOwnPage(`options.html#${programmeId}`, { isActive: true });
      }}
      onDock={
        canDock() && !isDocked
          ? () => {
              if (ownTab.kind === 'tab') void dock(ownTab.windowId);
            }
          : undefined
      }
    />
  );

  async function dock(windowId: number): Promise<void> {
    // all of it starts inside the click: awaiting the first would lose the gesture
    const isSaved = edited.flush();
    const shouldRecord = tabId !== undefined && recorder.isRecording(tabId);
    const hash = formatRoute({ kind: 'draft', draftId: draft.id, tabId, shouldRecord });
    const isDocking = dockPage(`report.html${hash}`, windowId);
    await Promise.all([isSaved, isDocking, recorder.stop()]);
    window.close();
  }
}
