import type { DraftId } from '../../lib/base/ids.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import type { Exchange } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import type { UnseenHost } from '../../lib/recorder/unseen-requests.ts';

/** Makes a ledger row of this moment. */
export function buildLedgerRow(draftId: DraftId, kind: LedgerRow['kind'], said: Phrase): LedgerRow {
  return { id: crypto.randomUUID(), draftId, at: formatInstant(Date.now()), kind, phrase: said };
}

/** Says how many requests to a host were made that the browser hid. */
export function buildNotSeenRow(draftId: DraftId, { host, requestCount }: UnseenHost): LedgerRow {
  const said =
    requestCount === 1
      ? phrase('recording_request_not_seen', host)
      : phrase('recording_host_not_seen', host, String(requestCount));
  return buildLedgerRow(draftId, 'not_seen', said);
}

/** Says which bodies of new exchanges were cut or could not be read. */
export function describeCutBodies(draftId: DraftId, exchanges: readonly Exchange[]): readonly LedgerRow[] {
  return exchanges.flatMap((exchange): LedgerRow[] => {
    const body = exchange.requestBody;
    const where = `${exchange.method} ${new URL(exchange.url).pathname}`.slice(0, 500);
    // the same exchange is handed over several times: its row has its id, so it is written once
    const row = { id: exchange.id, draftId, at: exchange.startedAt, evidenceId: exchange.id };
    if (body?.kind === 'unreadable')
      return [{ ...row, kind: 'unreadable', phrase: phrase('recording_body_unreadable', where) }];
    if (body?.kind === 'form') return [{ ...row, kind: 'cut', phrase: phrase('recording_body_form', where) }];
    if (body?.kind === 'text' && body.hidesFile) {
      return [{ ...row, kind: 'cut', phrase: phrase('recording_body_file', where) }];
    }
    if ((body?.kind === 'text' || body?.kind === 'bytes') && body.isCut) {
      return [{ ...row, kind: 'cut', phrase: phrase('recording_body_cut', where) }];
    }
    return [];
  });
}
