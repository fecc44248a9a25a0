import { useCallback, useEffect, useState } from 'react';
import type { CaptureState } from '../../components/scope/capture-state.ts';
import { PopupView } from '../../components/scope/popup-view.tsx';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { phrase } from '../../lib/base/text.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { buildLookupPath } from '../../lib/policy/lookup/lookup-path.ts';
import { openChannel } from './open-channel.ts';
import type { LoadedVerdict } from './load-verdict.ts';
import { useRecording } from './use-recording.ts';

/** The toolbar popup, wired to the browser; `first` is absent until the page in front is judged. */
export function PopupPage({ first }: { readonly first: LoadedVerdict | undefined }) {
  // all that the verdict does not need comes after it, its code included
  const loadRest = useCallback(
    async () => first && (await import('./load-popup.ts')).loadPopup(first),
    [first],
  );
  const { value: rest, reload } = useLoaded(loadRest);
  const [capture, setCapture] = useState<CaptureState>({ kind: 'idle' });
  const isRead = rest !== undefined;
  const recording = useRecording(isRead ? first?.tab?.id : undefined);

  // an open popup is also a moment to look whether something waits to be sent
  useEffect(() => {
    if (isRead) void import('./pump-outbox.ts').then(({ pumpOutbox }) => pumpOutbox());
  }, [isRead]);

  const captureScreenshot = async (): Promise<void> => {
    if (!rest) return;
    setCapture({ kind: 'busy' });
    try {
      setCapture(await rest.captureScreenshot());
      await reload();
    } catch {
      setCapture({ kind: 'failed', phrase: phrase('capture_failed_storage') });
    }
  };

  return (
    <PopupView
      site={rest?.site ?? first?.site ?? { kind: 'loading' }}
      isReading={!isRead || (first?.tab !== undefined && !recording.isKnown)}
      recording={recording.facts}
      draftCount={rest?.draftCount ?? 0}
      waitingCount={rest?.waitingCount ?? 0}
      currentDraft={rest?.currentDraft}
      capture={capture}
      onExplain={rest?.explain}
      onCaptureScreenshot={() => void captureScreenshot()}
      onStartRecording={() => void rest?.startRecording().then(reload)}
      onStopRecording={() => void rest?.stopRecording()}
      onStartReport={() => void rest?.startReport()}
      onContinueReport={(id) => void rest?.continueReport(id)}
      onOpenReports={() => void openPage('report.html')}
      onOpenOptions={(programmeId) => {
        if (programmeId === undefined) void openOptionsPage().then(() => window.close());
        else void openPage(`options.html#${programmeId}`);
      }}
      onLookUp={() => void openPage(buildLookupPath(first?.tab?.url ?? ''))}
      onOpenCheck={() => void openPage('check.html')}
      onAskProgramme={openChannel}
    />
  );
}

async function openPage(path: string): Promise<void> {
  await openOwnPage(path, { isActive: true });
  window.close();
}
