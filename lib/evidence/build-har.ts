import { say, text } from '../base/text.ts';
import { describeMask, type MaskRow } from '../redaction/mask-row.ts';
import type { Redacted } from '../redaction/redacted.ts';
import { buildHarRequest, type HarRequest } from './build-har-request.ts';
import { buildHarResponse, type HarResponse } from './build-har-response.ts';
import type { Exchange } from './evidence.ts';
import type { LedgerLine } from './ledger-line.ts';

/** One request and its answer in HAR 1.2; what the format has no member for begins with `_`. */
interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly serverIPAddress?: string;
  readonly _source: Exchange['source'];
  readonly _verdict: Exchange['verdict']['kind'];
  readonly _isProof: boolean;
  readonly _resourceType: string;
  readonly _initiator?: string;
  readonly _isFromCache?: boolean;
  readonly _redactions: readonly HarRedaction[];
}

interface HarRedaction {
  readonly name: string;
  readonly what: string;
  readonly characters: number;
  readonly isKept: boolean;
}

export interface HarFacts {
  readonly creatorVersion: string;
  readonly ledger: readonly LedgerLine[];
  /** Every masked value of these exchanges; the row of another is left out. */
  readonly masks: readonly MaskRow[];
}

/** What the browser does not say, as the format writes it. */
const unknown = -1;

/**
 * Builds the text of a HAR 1.2 file of redacted exchanges, in the order they started. The browser gives no phases
 * and no response bodies, and the file says so instead of making them up.
 * @source http://www.softwareishard.com/blog/har-12-spec/, read 2026-11-22
 */
export function buildHar(exchanges: readonly Redacted<Exchange>[], facts: HarFacts): string {
  const ordered = exchanges.toSorted((a, b) =>
    a.startedAt < b.startedAt ? -1 : Number(a.startedAt > b.startedAt),
  );
  const masksById = Map.groupBy(facts.masks, ({ evidenceId }) => evidenceId);
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'Goodfaith', version: facts.creatorVersion },
      pages: [],
      entries: ordered.map((exchange) => buildEntry(exchange, masksById.get(exchange.id) ?? [])),
      comment: text('ledger_har_comment'),
      _ledger: facts.ledger,
    },
  };
  return `${JSON.stringify(har, null, 2)}\n`;
}

function buildEntry(exchange: Redacted<Exchange>, masks: readonly MaskRow[]): HarEntry {
  return {
    startedDateTime: exchange.startedAt,
    time: exchange.durationMs ?? 0,
    request: buildHarRequest(exchange),
    response: buildHarResponse(exchange),
    cache: {},
    timings: { send: unknown, wait: unknown, receive: unknown },
    ...(exchange.remoteAddress !== undefined && { serverIPAddress: exchange.remoteAddress }),
    _source: exchange.source,
    _verdict: exchange.verdict.kind,
    _isProof: exchange.isProof,
    _resourceType: exchange.resourceType,
    ...(exchange.initiator !== undefined && { _initiator: exchange.initiator }),
    ...(exchange.isFromCache !== undefined && { _isFromCache: exchange.isFromCache }),
    _redactions: masks.map(describeRedaction),
  };
}

function describeRedaction(mask: MaskRow): HarRedaction {
  return { name: mask.name, what: say(describeMask(mask)), characters: mask.length, isKept: mask.isKept };
}
