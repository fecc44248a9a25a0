import { phrase, type MessageKey, type Phrase } from '../base/text.ts';
import { redactAddress } from './redact-address.ts';
import { redactBody } from './redact-body.ts';
import { redactHeaders } from './redact-headers.ts';
import { redactLeaf } from './redact-leaf.ts';
import { redactText } from './redact-text.ts';
import type { RedactableExchange, RedactableScreenshot } from './redactable.ts';
import type { Spot, Walk } from './walk.ts';

/** Redacts one exchange: addresses, headers, body, and every text that came from the network. */
export function redactExchange<E extends RedactableExchange>(exchange: E, walk: Walk): E {
  const { initiator, statusLine, redirectUrl, error, requestHeaders, responseHeaders, requestBody } =
    exchange;
  const text = spotAt('redaction_in_text', walk);
  return {
    ...exchange,
    url: redactAddress(exchange.url, spotAt('redaction_in_address', walk)),
    ...(initiator !== undefined && {
      initiator: redactAddress(initiator, spotAt('redaction_in_initiator', walk)),
    }),
    ...(redirectUrl !== undefined && {
      redirectUrl: redactAddress(redirectUrl, spotAt('redaction_in_redirect', walk)),
    }),
    ...(statusLine !== undefined && { statusLine: redactText(statusLine, text, 'data') }),
    ...(error !== undefined && { error: redactText(error, text, 'data') }),
    ...(requestHeaders && { requestHeaders: redactHeaders(requestHeaders, 'request', walk) }),
    ...(responseHeaders && { responseHeaders: redactHeaders(responseHeaders, 'response', walk) }),
    ...(requestBody && { requestBody: redactBody(requestBody, readContentType(requestHeaders), walk) }),
    label: redactLeaf(exchange.label, text),
    verdict: redactVerdict(exchange.verdict, walk),
  };
}

/** Redacts the record of a screenshot; its picture is the person's to check. */
export function redactScreenshot<S extends RedactableScreenshot>(screenshot: S, walk: Walk): S {
  const text = spotAt('redaction_in_text', walk);
  const address = spotAt('redaction_in_address', walk);
  return {
    ...screenshot,
    filename: redactText(screenshot.filename, { ...text, style: 'word' }, 'data'),
    label: redactLeaf(screenshot.label, text),
    page: {
      ...screenshot.page,
      url: redactAddress(screenshot.page.url, address),
      title: redactText(screenshot.page.title, text, 'data'),
    },
    verdict: redactVerdict(screenshot.verdict, walk),
  };
}

/** Redacts the address that a verdict is about, wherever the verdict repeats it. */
export function redactVerdict<V extends { readonly url?: string | undefined; readonly reason: Phrase }>(
  verdict: V,
  walk: Walk,
): V {
  const address = spotAt('redaction_in_address', walk);
  return {
    ...verdict,
    ...(verdict.url !== undefined && { url: redactAddress(verdict.url, address) }),
    reason: { ...verdict.reason, values: verdict.reason.values.map((value) => redactLeaf(value, address)) },
  };
}

function readContentType(headers: RedactableExchange['requestHeaders']): string {
  return headers?.find(({ name }) => name.trim().toLowerCase() === 'content-type')?.value ?? '';
}

function spotAt(key: MessageKey, walk: Walk): Spot {
  return { walk, where: phrase(key), style: 'sentence', level: 0 };
}
