import { browser, type Browser } from 'wxt/browser';

/** One thing the browser told about one request, in the order it happened. */
export type RequestEvent =
  | {
      readonly kind: 'started';
      readonly requestId: string;
      readonly atMs: number;
      readonly method: string;
      readonly url: string;
      readonly resourceType: string;
      readonly initiator: string | undefined;
      readonly body: RawRequestBody | undefined;
    }
  | {
      readonly kind: 'request-headers';
      readonly requestId: string;
      readonly headers: readonly RawHeader[];
    }
  | {
      readonly kind: 'response-headers';
      readonly requestId: string;
      readonly statusCode: number;
      readonly statusLine: string;
      readonly headers: readonly RawHeader[];
    }
  | {
      readonly kind: 'redirected';
      readonly requestId: string;
      readonly atMs: number;
      readonly statusCode: number;
      readonly redirectUrl: string;
    }
  | {
      readonly kind: 'completed';
      readonly requestId: string;
      readonly atMs: number;
      readonly statusCode: number;
      readonly remoteAddress: string | undefined;
      readonly isFromCache: boolean;
    }
  | { readonly kind: 'failed'; readonly requestId: string; readonly atMs: number; readonly error: string };

export interface RawHeader {
  readonly name: string;
  readonly value: string;
}

/** A request body as the browser hands it over: a form it parsed itself, or raw pieces. */
export type RawRequestBody =
  | { readonly kind: 'form'; readonly fields: readonly RawHeader[] }
  | { readonly kind: 'pieces'; readonly pieces: readonly (ArrayBuffer | 'file')[] }
  | { readonly kind: 'unreadable'; readonly why: string };

function readHeaders(headers: readonly Browser.webRequest.HttpHeader[] | undefined): RawHeader[] {
  return (headers ?? []).map((header) => ({
    name: header.name,
    value:
      header.value ??
      (header.binaryValue ? new TextDecoder('latin1').decode(new Uint8Array(header.binaryValue)) : ''),
  }));
}

function readBody(
  body: Browser.webRequest.OnBeforeRequestDetails['requestBody'],
): RawRequestBody | undefined {
  if (!body) return undefined;
  if (body.error !== undefined) return { kind: 'unreadable', why: body.error };
  if (body.formData) {
    const fields = Object.entries(body.formData).flatMap(([name, values]) =>
      values.map((value) => ({
        name,
        value: typeof value === 'string' ? value : new TextDecoder().decode(value),
      })),
    );
    return { kind: 'form', fields };
  }
  if (body.raw) return { kind: 'pieces', pieces: body.raw.map((piece) => piece.bytes ?? 'file') };
  return undefined;
}

function readInitiator(details: object): string | undefined {
  // Chromium says `initiator`, Firefox `originUrl`
  const value: unknown = Reflect.get(details, 'initiator') ?? Reflect.get(details, 'originUrl');
  return typeof value === 'string' ? value : undefined;
}

const isChromium = import.meta.env.CHROME;

/** Whether the toolbar click alone lets us see the requests of the tab's own origin: Chromium yes, Firefox no. */
export const seesTabAfterClick: boolean = isChromium;

/**
 * Watches every request of one tab that the browser lets us see: after the toolbar click the tab's own
 * origin (Chromium), plus every host the person granted. Only observes; nothing is blocked or changed.
 */
export function watchRequests(
  tabId: number,
  report: (event: RequestEvent) => void,
  signal: AbortSignal,
): void {
  const filter: Browser.webRequest.RequestFilter = {
    urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'],
    tabId,
  };
  const { webRequest } = browser;

  const onBeforeRequest = (details: Browser.webRequest.OnBeforeRequestDetails): undefined => {
    report({
      kind: 'started',
      requestId: details.requestId,
      atMs: details.timeStamp,
      method: details.method,
      url: details.url,
      resourceType: details.type,
      initiator: readInitiator(details),
      body: readBody(details.requestBody),
    });
  };
  const onSendHeaders = (details: Browser.webRequest.OnSendHeadersDetails): void => {
    report({
      kind: 'request-headers',
      requestId: details.requestId,
      headers: readHeaders(details.requestHeaders),
    });
  };
  const onHeadersReceived = (details: Browser.webRequest.OnHeadersReceivedDetails): undefined => {
    report({
      kind: 'response-headers',
      requestId: details.requestId,
      statusCode: details.statusCode,
      statusLine: details.statusLine ?? '',
      headers: readHeaders(details.responseHeaders),
    });
  };
  const onBeforeRedirect = (details: Browser.webRequest.OnBeforeRedirectDetails): void => {
    report({
      kind: 'redirected',
      requestId: details.requestId,
      atMs: details.timeStamp,
      statusCode: details.statusCode,
      redirectUrl: details.redirectUrl,
    });
  };
  const onCompleted = (details: Browser.webRequest.OnCompletedDetails): void => {
    report({
      kind: 'completed',
      requestId: details.requestId,
      atMs: details.timeStamp,
      statusCode: details.statusCode,
      // Firefox says null where it does not know
      remoteAddress: details.ip ?? undefined,
      isFromCache: details.fromCache ?? false,
    });
  };
  const onErrorOccurred = (details: Browser.webRequest.OnErrorOccurredDetails): void => {
    report({ kind: 'failed', requestId: details.requestId, atMs: details.timeStamp, error: details.error });
  };

  webRequest.onBeforeRequest.addListener(onBeforeRequest, filter, ['requestBody']);
  webRequest.onSendHeaders.addListener(
    onSendHeaders,
    filter,
    isChromium ? ['requestHeaders', 'extraHeaders'] : ['requestHeaders'],
  );
  webRequest.onHeadersReceived.addListener(
    onHeadersReceived,
    filter,
    isChromium ? ['responseHeaders', 'extraHeaders'] : ['responseHeaders'],
  );
  webRequest.onBeforeRedirect.addListener(onBeforeRedirect, filter);
  webRequest.onCompleted.addListener(onCompleted, filter);
  webRequest.onErrorOccurred.addListener(onErrorOccurred, filter);
  signal.addEventListener(
    'abort',
    () => {
      webRequest.onBeforeRequest.removeListener(onBeforeRequest);
      webRequest.onSendHeaders.removeListener(onSendHeaders);
      webRequest.onHeadersReceived.removeListener(onHeadersReceived);
      webRequest.onBeforeRedirect.removeListener(onBeforeRedirect);
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onErrorOccurred.removeListener(onErrorOccurred);
    },
    { once: true },
  );
}
