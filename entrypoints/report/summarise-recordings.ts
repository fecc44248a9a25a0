import type { UnseenHost } from '../../components/evidence/unseen-host.ts';
import { addLeftScope, type LeftScope } from '../../lib/recorder/left-scope.ts';
import type { TabRecording } from './record-tab.ts';

/** What the workspace shows of everything that this page records. */
export interface RecordingSummary extends LeftScope {
  readonly isRunning: boolean;
  /** Since the first of them began. */
  readonly elapsedSeconds: number;
  readonly requestCount: number;
  /** Hosts whose requests the browser hides until the person grants them. */
  readonly unseenHosts: readonly UnseenHost[];
}

/** Adds up the recordings of one page. */
export function summariseRecordings(recordings: readonly TabRecording[], nowMs: number): RecordingSummary {
  const counts = recordings.map(({ readCounts }) => readCounts());
  const unseen = new Map<string, number>();
  for (const { host, requestCount } of recordings.flatMap((recording) => recording.unseen.list())) {
    unseen.set(host, (unseen.get(host) ?? 0) + requestCount);
  }
  const startedAtMs = Math.min(nowMs, ...recordings.map((recording) => recording.startedAtMs));
  return {
    isRunning: recordings.length > 0,
    elapsedSeconds: Math.floor((nowMs - startedAtMs) / 1000),
    requestCount: counts.reduce((sum, { requestCount }) => sum + requestCount, 0),
    ...addLeftScope(counts),
    unseenHosts: Array.from(unseen, ([host, requestCount]) => ({ host, requestCount })),
  };
}
