import { useCallback, useEffect, useRef, useState } from 'react';
import { evidenceIdSchema, type DraftId } from '../../lib/base/ids.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { Evidence, Exchange } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { buildHostPattern, hasHost, requestHosts } from '../../lib/platform/permissions.ts';
import { seesTabAfterClick, watchRequests } from '../../lib/platform/web-request.ts';
import { createRecorder, type Recorder } from '../../lib/recorder/record-requests.ts';
import type { Judge } from '../../lib/workflow/judge.ts';
import { announceRecording } from './announce-recording.ts';
import { buildLedgerRow, describeCutBodies } from './recording-ledger.ts';
import { findUnseenHosts } from './find-unseen-hosts.ts';

interface RecorderInput {
  readonly draftId: DraftId;
  readonly tabId: number | undefined;
  /** The page the recording is about: its host is what has to be granted first. */
  readonly pageUrl: string;
  readonly judge: Judge;
  readonly keep: (seen: readonly Evidence[], rows: readonly LedgerRow[]) => Promise<void>;
}

export interface TabRecorder {
  readonly isRunning: boolean;
  readonly elapsedSeconds: number;
  readonly requestCount: number;
  readonly leftScopeCount: number;
  /** Hosts whose requests the browser hides until the person grants them. */
  readonly unseenHosts: readonly { host: string; requestCount?: number }[];
  readonly problem: Phrase | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Asks for a host; call it in a click. Starts the recording where only that was missing. */
  readonly askForHost: (host: string) => Promise<void>;
}

interface Running {
  readonly recorder: Recorder;
  watching: AbortController;
  readonly startedAtMs: number;
  readonly hosts: Set<string>;
}

const noCounts = { requestCount: 0, leftScopeCount: 0, elapsedSeconds: 0 };

/** Records one tab's requests in this page, where no sleeping worker can lose them. */
export function useRecorder({ draftId, tabId, pageUrl, judge, keep }: RecorderInput): TabRecorder {
  const running = useRef<Running | undefined>(undefined);
  const [isRunning, setIsRunning] = useState(false);
  const [counts, setCounts] = useState(noCounts);
  const [unseenHosts, setUnseenHosts] = useState<TabRecorder['unseenHosts']>([]);
  const [problem, setProblem] = useState<Phrase>();

  const begin = useCallback(
    (tab: number): void => {
      const hosts = new Set<string>();
      const startedAtMs = Date.now();
      const onChanged = (exchanges: readonly Exchange[]): void => {
        for (const { url } of exchanges) hosts.add(new URL(url).host);
        void keep(exchanges, describeCutBodies(draftId, exchanges)).catch(() =>
          setProblem(phrase('recording_not_stored')),
        );
      };
      const recorder = createRecorder({
        draftId,
        decide: judge,
        createId: () => evidenceIdSchema.parse(crypto.randomUUID()),
        onChanged,
        onFull: () => {
          void keep([], [buildLedgerRow(draftId, 'dropped', phrase('recording_full'))]);
          setProblem(phrase('recording_full'));
        },
        schedule: (callback, delayMs) => setTimeout(callback, delayMs),
      });
      running.current = { recorder, watching: watch(tab, recorder), startedAtMs, hosts };
      setIsRunning(true);
      setProblem(undefined);
    },
    [draftId, judge, keep],
  );

  const start = useCallback(async (): Promise<void> => {
    if (running.current || tabId === undefined) return;
    const url = parseUrl(pageUrl);
    if (!seesTabAfterClick && url && !(await hasHost(buildHostPattern(url)))) {
      setUnseenHosts([{ host: url.host }]);
      setProblem(phrase('recording_needs_host', url.host));
      return;
    }
    begin(tabId);
    await keep([], [buildLedgerRow(draftId, 'captured', phrase('recording_started'))]);
    await announceRecording({
      tabId,
      draftId,
      state: 'running',
      startedAt: formatInstant(Date.now()),
      requestCount: 0,
      leftScopeCount: 0,
    });
  }, [tabId, pageUrl, begin, draftId, keep]);

  const refresh = useCallback(async (): Promise<void> => {
    const current = running.current;
    if (!current || tabId === undefined) return;
    const seen = current.recorder.readCounts();
    setCounts({ ...seen, elapsedSeconds: Math.floor((Date.now() - current.startedAtMs) / 1000) });
    setUnseenHosts(await findUnseenHosts(tabId, current.hosts));
    await announceRecording({
      tabId,
      draftId,
      state: 'running',
      startedAt: formatInstant(current.startedAtMs),
      ...seen,
    });
  }, [tabId, draftId]);

  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void refresh(), 1000);
    return () => clearInterval(timer);
  }, [isRunning, refresh]);

  const stop = useCallback(async (): Promise<void> => {
    const current = running.current;
    if (!current || tabId === undefined) return;
    running.current = undefined;
    current.watching.abort();
    current.recorder.flush();
    setIsRunning(false);
    const seen = current.recorder.readCounts();
    const unseen = await findUnseenHosts(tabId, current.hosts);
    setUnseenHosts(unseen);
    setCounts(noCounts);
    await keep(
      [],
      [
        buildLedgerRow(draftId, 'captured', phrase('recording_stopped', String(seen.requestCount))),
        ...unseen.map(({ host, requestCount }) =>
          buildLedgerRow(draftId, 'not_seen', phrase('recording_host_not_seen', host, String(requestCount))),
        ),
      ],
    );
    await announceRecording({
      tabId,
      draftId,
      state: 'stopped',
      startedAt: formatInstant(current.startedAtMs),
      ...seen,
    });
  }, [tabId, draftId, keep]);

  const askForHost = useCallback(
    async (host: string): Promise<void> => {
      const url = parseUrl(
        /^https?:\/\//.test(host) ? host : `${parseUrl(pageUrl)?.protocol ?? 'https:'}//${host}`,
      );
      if (!url) return setProblem(phrase('recording_host_unreadable', host));
      const isGranted = await requestHosts([buildHostPattern(url)]);
      if (!isGranted) return setProblem(phrase('recording_host_denied', url.host));
      setProblem(undefined);
      setUnseenHosts((hosts) => hosts.filter((one) => one.host !== url.host));
      const current = running.current;
      if (current && tabId !== undefined) {
        // listeners see a new host only when they are added after the grant; both calls are in one turn, so no event falls between
        current.watching.abort();
        current.watching = watch(tabId, current.recorder);
      } else await start();
      return undefined;
    },
    [pageUrl, start, tabId],
  );

  useEffect(() => () => running.current?.watching.abort(), []);

  return { isRunning, ...counts, unseenHosts, problem, start, stop, askForHost };
}

function watch(tabId: number, recorder: Recorder): AbortController {
  const watching = new AbortController();
  watchRequests(tabId, (event) => recorder.take(event), watching.signal);
  return watching;
}
