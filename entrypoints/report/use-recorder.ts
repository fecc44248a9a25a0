import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftId } from '../../lib/base/ids.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { buildHostPattern, hasHost, requestHosts } from '../../lib/platform/permissions.ts';
import { readTab } from '../../lib/platform/tabs.ts';
import { seesTabAfterClick } from '../../lib/platform/web-request.ts';
import type { Judge } from '../../lib/workflow/judge.ts';
import { announceRecording, withdrawRecording } from './announce-recording.ts';
import { recordTab, type TabRecording } from './record-tab.ts';
import { buildLedgerRow, buildNotSeenRow } from './recording-ledger.ts';
import { summariseRecordings, type RecordingSummary } from './summarise-recordings.ts';

interface RecorderInput {
  readonly draftId: DraftId;
  /** The page the draft is about: its host is what has to be granted where a click is not enough. */
  readonly pageUrl: string;
  readonly judge: Judge;
  readonly keep: (seen: readonly Evidence[], rows: readonly LedgerRow[]) => Promise<void>;
}

export interface TabRecorder extends RecordingSummary {
  readonly problem: Phrase | undefined;
  readonly isRecording: (tabId: number) => boolean;
  readonly start: (tabId: number) => Promise<void>;
  /** Stops the recording of one tab, or of every one. */
  readonly stop: (tabId?: number) => Promise<void>;
  /** Asks for a host; call it in a click. Starts the recording where only that was missing. */
  readonly askForHost: (host: string) => Promise<void>;
}

const lookEveryMs = 1000;

/** Records tabs in this page, where no sleeping worker can lose their requests. */
export function useRecorder({ draftId, pageUrl, judge, keep }: RecorderInput): TabRecorder {
  const recordings = useRef(new Map<number, TabRecording>());
  const waitingTabId = useRef<number>(undefined);
  const [summary, setSummary] = useState(() => summariseRecordings([], Date.now()));
  /** The page's own host, while it has to be granted first. */
  const [neededHost, setNeededHost] = useState<string>();
  const [problem, setProblem] = useState<Phrase>();

  const show = useCallback((): void => {
    const running = [...recordings.current.values()];
    setSummary(summariseRecordings(running, Date.now()));
    for (const { tabId, startedAtMs, readCounts } of running) {
      const { requestCount, leftScopeCount, leftScopeHosts } = readCounts();
      const startedAt = formatInstant(startedAtMs);
      const row = { tabId, draftId, startedAt, requestCount, leftScopeCount, leftScopeHosts };
      void announceRecording(row);
    }
  }, [draftId]);

  const start = useCallback(
    async (tabId: number): Promise<void> => {
      if (recordings.current.has(tabId)) return;
      const url = parseUrl((await readTab(tabId))?.url ?? pageUrl);
      if (!seesTabAfterClick && url && !(await hasHost(buildHostPattern(url)))) {
        waitingTabId.current = tabId;
        setNeededHost(url.host);
        setProblem(phrase('recording_needs_host', url.host));
        return;
      }
      const onProblem = setProblem;
      const recording = await recordTab({ draftId, tabId, judge, keep, onChanged: show, onProblem });
      setNeededHost(undefined);
      setProblem(recording ? undefined : phrase('recording_elsewhere'));
      if (!recording) return;
      recordings.current.set(tabId, recording);
      show();
      await keep([], [buildLedgerRow(draftId, 'captured', phrase('recording_started'))]);
    },
    [draftId, pageUrl, judge, keep, show],
  );

  // everything up to the writes happens at once, so that it also works while this page goes away
  const end = useCallback(
    async (recording: TabRecording): Promise<void> => {
      if (!recordings.current.delete(recording.tabId)) return;
      recording.end();
      const { requestCount } = recording.readCounts();
      const stopped = phrase('recording_stopped', String(requestCount));
      const notSeen = recording.unseen.list().map((unseen) => buildNotSeenRow(draftId, unseen));
      const rows = [buildLedgerRow(draftId, 'captured', stopped), ...notSeen];
      show();
      await Promise.all([keep([], rows), withdrawRecording(recording.tabId)]);
    },
    [draftId, keep, show],
  );

  const stop = useCallback(
    async (tabId?: number): Promise<void> => {
      for (const recording of recordings.current.values()) {
        if (tabId !== undefined && recording.tabId !== tabId) continue;
        await recording.look();
        await end(recording);
      }
      setProblem(undefined);
      setNeededHost(undefined);
    },
    [end],
  );

  const lookAtTabs = useCallback(async (): Promise<void> => {
    for (const recording of recordings.current.values()) {
      const change = await recording.look();
      if (change === 'closed') await end(recording);
      if (change === 'shown') {
        setProblem(undefined);
        setNeededHost(undefined);
      }
      if (change === 'hidden') {
        const url = parseUrl(pageUrl);
        if (url && !(await hasHost(buildHostPattern(url)))) setNeededHost(url.host);
        setProblem(phrase('recording_tab_hidden'));
        await keep([], [buildLedgerRow(draftId, 'not_seen', phrase('recording_tab_was_hidden'))]);
      }
    }
    show();
  }, [draftId, pageUrl, end, keep, show]);

  useEffect(() => {
    if (!summary.isRunning) return undefined;
    const timer = setInterval(() => void lookAtTabs(), lookEveryMs);
    return () => clearInterval(timer);
  }, [summary.isRunning, lookAtTabs]);

  useEffect(() => {
    const controller = new AbortController();
    const endAll = (): void => recordings.current.forEach((recording) => void end(recording));
    window.addEventListener('pagehide', endAll, { signal: controller.signal });
    return () => {
      controller.abort();
      endAll();
    };
  }, [end]);

  const askForHost = useCallback(
    async (host: string): Promise<void> => {
      const scheme = parseUrl(pageUrl)?.protocol ?? 'https:';
      const url = parseUrl(/^https?:\/\//.test(host) ? host : `${scheme}//${host}`);
      if (!url) return setProblem(phrase('recording_host_unreadable', host));
      const isGranted = await requestHosts([buildHostPattern(url)]);
      if (!isGranted) return setProblem(phrase('recording_host_denied', url.host));
      setProblem(undefined);
      setNeededHost(undefined);
      const rows: LedgerRow[] = [];
      for (const { unseen } of recordings.current.values()) {
        const requestCount = unseen.grant(url.host, Date.now());
        if (requestCount > 0) rows.push(buildNotSeenRow(draftId, { host: url.host, requestCount }));
      }
      show();
      await keep([], rows);
      const tabId = waitingTabId.current;
      waitingTabId.current = undefined;
      return tabId === undefined ? undefined : start(tabId);
    },
    [draftId, pageUrl, keep, show, start],
  );

  const isRecording = useCallback((tabId: number): boolean => recordings.current.has(tabId), []);

  return useMemo(
    () => ({ ...summary, ...addNeeded(summary, neededHost), problem, isRecording, start, stop, askForHost }),
    [summary, neededHost, problem, isRecording, start, stop, askForHost],
  );
}

function addNeeded(
  { unseenHosts }: RecordingSummary,
  host: string | undefined,
): Pick<RecordingSummary, 'unseenHosts'> {
  const others = unseenHosts.filter((each) => each.host !== host);
  return { unseenHosts: host === undefined ? others : [{ host }, ...others] };
}
