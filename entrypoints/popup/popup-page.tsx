import { useEffect, useState } from 'react';
import type { CaptureState } from '../../components/scope/capture-state.ts';
import { PopupView } from '../../components/scope/popup-view.tsx';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { phrase } from '../../lib/base/text.ts';
import { sendMessage } from '../../lib/messaging/client.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { buildLookupPath } from '../../lib/policy/lookup/lookup-path.ts';
import { takeScreenshot } from '../../lib/workflow/take-screenshot.ts';
import { openDraftPage, requestRecording } from './open-draft-page.ts';
import { openChannel } from './open-channel.ts';
import { loadPopup } from './load-popup.ts';
import { useRecording } from './use-recording.ts';

/** The toolbar popup, wired to the browser. */
export function PopupPage() {
  const { value: loaded, reload } = useLoaded(loadPopup);
  const [capture, setCapture] = useState<CaptureState>({ kind: 'idle' });
  const recording = useRecording(loaded?.tab?.id);

  // an open popup is also a moment to look whether something waits to be sent
  useEffect(() => void sendMessage('page-bg/pump-outbox', {}), []);

  const captureScreenshot = async (): Promise<void> => {
    if (!loaded?.tab) return;
    setCapture({ kind: 'busy' });
    try {
      const draft = await loaded.findOrBeginDraft();
      const outcome = await takeScreenshot(draft.id, loaded.tab, loaded.judge);
      setCapture({ kind: outcome.kind === 'kept' ? 'done' : 'failed', phrase: outcome.phrase });
      await sendMessage('popup-report/refresh-evidence', { draftId: draft.id });
      await reload();
    } catch {
      setCapture({ kind: 'failed', phrase: phrase('capture_failed_storage') });
    }
  };

  const startRecording = async (): Promise<void> => {
    if (!loaded?.tab) return;
    const draft = await loaded.findOrBeginDraft();
    await requestRecording(draft.id, loaded.tab);
    await reload();
  };

  return (
    <PopupView
      site={loaded?.site ?? { kind: 'loading' }}
      recording={recording}
      draftCount={loaded?.draftCount ?? 0}
      waitingCount={loaded?.waitingCount ?? 0}
      currentDraft={loaded?.currentDraft}
      capture={capture}
      onExplain={loaded?.explain}
      onCaptureScreenshot={() => void captureScreenshot()}
      onStartRecording={() => void startRecording()}
      onStopRecording={() => {
        if (loaded?.tab) void sendMessage('popup-report/stop-recording', { tabId: loaded.tab.id });
      }}
      onStartReport={() => {
        if (loaded) void loaded.beginDraft().then((draft) => openDraftPage(draft.id, loaded.tab?.id));
      }}
      onContinueReport={(id) => void openDraftPage(id, loaded?.tab?.id)}
      onOpenReports={() => void openOwnPage('report.html', { isActive: true }).then(() => window.close())}
      onOpenOptions={(programmeId) => {
        if (programmeId === undefined) void openOptionsPage().then(() => window.close());
        else void openOwnPage(`options.html#${programmeId}`, { isActive: true }).then(() => window.close());
      }}
      onLookUp={() => {
        const path = buildLookupPath(loaded?.tab?.url ?? '');
        void openOwnPage(path, { isActive: true }).then(() => window.close());
      }}
      onOpenCheck={() => void openOwnPage('check.html', { isActive: true }).then(() => window.close())}
      onAskProgramme={openChannel}
    />
  );
}
