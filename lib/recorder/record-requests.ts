import type { DraftId, EvidenceId } from '../base/ids.ts';
import type { ReadClock } from '../base/time.ts';
import type { Exchange } from '../evidence/evidence.ts';
import { recorderLimits } from '../policy/limits.ts';
import type { RequestEvent } from '../platform/web-request.ts';
import type { Verdict, VerdictKind } from '../scope/verdict.ts';
import { parseUrl } from '../base/url.ts';
import { addLeftScope, noneLeftScope, type LeftScope } from './left-scope.ts';
import { beginExchange, extendExchange, isLastEvent, type ExchangeFacts } from './correlate-exchange.ts';

export interface RecorderOptions {
  readonly draftId: DraftId;
  readonly decide: (url: string) => Verdict;
  readonly decideKind: (url: URL) => VerdictKind;
  readonly createId: () => EvidenceId;
  /** Called with the exchanges that changed since the last call, at most every `recorderLimits.flushMs`. */
  readonly onChanged: (exchanges: readonly Exchange[]) => void;
  /** Called once when the buffer is full; later requests are counted but not kept. */
  readonly onFull: (reason: 'count' | 'bytes') => void;
  readonly readClock: ReadClock;
  /** Calls back after a delay in milliseconds, as `setTimeout`. */
  readonly schedule: (callback: () => void, delayMs: number) => void;
}

export interface RecorderCounts extends LeftScope {
  readonly requestCount: number;
  readonly droppedCount: number;
}

export interface Recorder {
  take(event: RequestEvent): void;
  /** Hands over what changed at once. */
  flush(): void;
  readCounts(): RecorderCounts;
}

interface Open {
  readonly id: EvidenceId;
  facts: ExchangeFacts;
}

/** Joins the browser's events to exchanges in a bounded buffer; a verdict is decided for every request. */
export function createRecorder(options: RecorderOptions): Recorder {
  const open = new Map<string, Open>();
  const changed = new Map<EvidenceId, ExchangeFacts>();
  let requestCount = 0;
  let leftScope = noneLeftScope;
  let droppedCount = 0;
  let byteCount = 0;
  let isFull = false;
  let scheduledAtMs: number | undefined;

  const flush = (): void => {
    scheduledAtMs = undefined;
    if (changed.size === 0) return;
    const exchanges = Array.from(changed, ([id, facts]) => buildExchange(id, facts, options));
    changed.clear();
    options.onChanged(exchanges);
  };

  const mark = (entry: Open): void => {
    changed.set(entry.id, entry.facts);
    if (scheduledAtMs === undefined) {
      scheduledAtMs = options.readClock();
      options.schedule(flush, recorderLimits.flushMs);
    } else if (options.readClock() - scheduledAtMs > recorderLimits.overdueMs) flush();
  };

  const begin = (event: Extract<RequestEvent, { kind: 'started' }>): void => {
    requestCount += 1;
    const url = parseUrl(event.url);
    if (url && options.decideKind(url) === 'out') {
      leftScope = addLeftScope([leftScope, { leftScopeCount: 1, leftScopeHosts: [url.host] }]);
    }
    const reason = requestCount > recorderLimits.maxExchanges ? 'count' : 'bytes';
    if (requestCount > recorderLimits.maxExchanges || byteCount > recorderLimits.maxRecordingBytes) {
      droppedCount += 1;
      if (!isFull) options.onFull(reason);
      isFull = true;
      return;
    }
    const entry = { id: options.createId(), facts: beginExchange(event, recorderLimits.maxBodyBytes) };
    byteCount += measureBytes(entry.facts);
    open.set(event.requestId, entry);
    mark(entry);
  };

  return {
    take(event) {
      if (event.kind === 'started') {
        begin(event);
        return;
      }
      const entry = open.get(event.requestId);
      if (!entry) return; // began before the recording, or was dropped as told
      entry.facts = extendExchange(entry.facts, event);
      if (event.kind === 'request-headers' || event.kind === 'response-headers') byteCount += 2000;
      if (isLastEvent(event)) open.delete(event.requestId);
      mark(entry);
    },
    flush,
    readCounts: () => ({ requestCount, droppedCount, ...leftScope }),
  };
}

function measureBytes(facts: ExchangeFacts): number {
  const body = facts.requestBody;
  const bodyBytes = body?.kind === 'text' || body?.kind === 'bytes' ? body.byteCount : 0;
  return facts.url.length + Math.min(bodyBytes, recorderLimits.maxBodyBytes);
}

// what carries a finding as a rule; style sheets, pictures and scripts are kept but not put into the report
const telltaleTypes = new Set([
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'websocket',
  'ping',
  'beacon',
  'other',
]);

function buildExchange(id: EvidenceId, facts: ExchangeFacts, options: RecorderOptions): Exchange {
  const { startedAtMs: _unused, ...seen } = facts;
  const verdict = options.decide(facts.url);
  return {
    ...seen,
    kind: 'exchange',
    source: 'browser-observed',
    id,
    draftId: options.draftId,
    verdict,
    isIncluded: verdict.kind === 'in' && telltaleTypes.has(facts.resourceType),
    isProof: false,
    label: '',
  };
}
