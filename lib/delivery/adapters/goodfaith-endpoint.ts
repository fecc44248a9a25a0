import type { z } from 'zod';
import { parseBoundedJson } from '../../base/json.ts';
import type { Bytes } from '../../base/bytes.ts';
import { checkReceipt } from '../../report/check-receipt.ts';
import type { FrozenAttachment, FrozenReport } from '../../report/frozen-report.ts';
import { attachmentReceiptSchema, keySetSchema, receiptSchema, type KeySet } from '../../report/wire.ts';
import type { DestinationAdapter, SendContext, SendOutcome } from '../adapter.ts';
import { classifyAnswer } from '../classify-answer.ts';
import { sendRequest, type RequestOutcome } from '../request.ts';

const maxAnswerBytes = 100_000;
const answerLimits = { maxBytes: maxAnswerBytes, maxDepth: 16 };

type Answer = Extract<RequestOutcome, { kind: 'answered' }>;
type Stop = Exclude<SendOutcome, { kind: 'delivered' }>;

/** The Goodfaith disclosure endpoint: report first, then each attachment, each recognised when repeated. */
export const goodfaithEndpointAdapter: DestinationAdapter = {
  id: 'goodfaith-endpoint',
  isIdempotent: true,
  async send(report, context) {
    const posted = await request(report.endpointUrl, context, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${report.id}"` },
      body: report.bytes,
    });
    if (posted.kind !== 'answered') return explainSilence(posted, report, context);
    const receipt = readAnswer(posted, receiptSchema);
    if (!receipt)
      return classifyAnswer(posted.status, posted.text, posted.headers.get('retry-after'), Date.now());
    if (receipt.payload.report_sha256 !== report.sha256 || receipt.payload.report_id !== report.id) {
      return refuse('receipt_mismatch', posted.status);
    }
    for (const attachment of report.attachments) {
      const stop = await uploadAttachment(report, attachment, context);
      if (stop) return stop;
    }
    return {
      kind: 'delivered',
      receiptText: posted.text,
      receipt,
      ...(await checkSignature(report, posted.text, context)),
    };
  },
};

async function uploadAttachment(
  report: FrozenReport,
  attachment: FrozenAttachment,
  context: SendContext,
): Promise<Stop | undefined> {
  if (context.uploadedSha256s.includes(attachment.sha256)) return undefined;
  const url = `${report.endpointUrl}/${report.id}/attachments/${attachment.sha256}`;
  const put = await request(url, context, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: attachment.bytes,
  });
  if (put.kind !== 'answered') return explainSilence(put, report, context);
  const receipt = readAnswer(put, attachmentReceiptSchema);
  if (receipt?.sha256 !== attachment.sha256) {
    return classifyAnswer(put.status, put.text, put.headers.get('retry-after'), Date.now());
  }
  await context.onUploaded(attachment.sha256);
  return undefined;
}

async function checkSignature(
  report: FrozenReport,
  receiptText: string,
  context: SendContext,
): Promise<{ signature: 'verified' | 'not_verified' | 'key_unavailable'; keyThumbprint?: string }> {
  const keySet = await readKeySet(new URL('/.well-known/goodfaith-keys.json', report.endpointUrl), context);
  if (!keySet) return { signature: 'key_unavailable' };
  const checked = await checkReceipt({ receiptText, sentSha256: report.sha256, reportId: report.id, keySet });
  return checked.kind === 'ok'
    ? { signature: 'verified', keyThumbprint: checked.thumbprint }
    : { signature: 'not_verified' };
}

async function readKeySet(url: URL, context: SendContext): Promise<KeySet | undefined> {
  const answer = await request(url.href, context, { method: 'GET' });
  return answer.kind === 'answered' ? readAnswer(answer, keySetSchema) : undefined;
}

/** Reads what a 2xx answer says; anything else says nothing. */
function readAnswer<Schema extends z.ZodType>(answer: Answer, schema: Schema): z.infer<Schema> | undefined {
  if (answer.status < 200 || answer.status > 299) return undefined;
  const parsed = parseBoundedJson(answer.text, answerLimits);
  return parsed.kind === 'parsed' ? schema.safeParse(parsed.value).data : undefined;
}

/**
 * A refused redirect looks like a dead network, so after silence the receiver is asked once more, without a
 * report in hand, whether it redirects: that will not heal by itself and the person must know.
 */
async function explainSilence(
  silence: Extract<RequestOutcome, { kind: 'no_answer' }>,
  report: FrozenReport,
  context: SendContext,
): Promise<Stop> {
  if (silence.problem.code === 'answer_too_large') return refuse('not_an_endpoint', silence.problem.status);
  if (silence.problem.code === 'network' && (await isRedirected(report.endpointUrl, context))) {
    return refuse('redirected', 0);
  }
  return { kind: 'retry', problem: silence.problem };
}

async function isRedirected(url: string, context: SendContext): Promise<boolean> {
  try {
    const answer = await context.fetch(url, {
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(context.timeoutMs),
    });
    return answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400);
  } catch {
    return false; // still silent: the first problem stands
  }
}

function request(
  url: string,
  context: SendContext,
  init: { method: string; headers?: Record<string, string>; body?: Bytes },
): Promise<RequestOutcome> {
  return sendRequest(url, {
    fetch: context.fetch,
    timeoutMs: context.timeoutMs,
    init,
    maxBytes: maxAnswerBytes,
  });
}

function refuse(code: string, status: number): Stop {
  return { kind: 'refused', problem: { code, status, detail: '' } };
}
