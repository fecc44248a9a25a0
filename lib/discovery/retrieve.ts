import { formatByteCount } from '../base/bytes.ts';
import { phrase, type Phrase } from '../base/text.ts';
import { lookupLimits, programmeLimits, securityTxtLimits } from '../policy/limits.ts';
import type { RetrievedFile, SentRequest } from '../policy/lookup/lookup-findings.ts';
import type { LookupPurpose, LookupRequest } from '../policy/lookup/lookup-request.ts';
import { refuseLookupUrl, type LookupReach } from '../policy/lookup/refuse-lookup-url.ts';
import { fetchOnce, type FetchBounds, type FetchOutcome, type FetchTools } from './fetch-once.ts';

/** A file that was retrieved, or what came instead of it. */
export type Retrieval =
  | ({ readonly kind: 'found' } & RetrievedFile)
  /** It was asked for, and no usable file came; the list of what was sent says what came. */
  | { readonly kind: 'absent' }
  /** It was not asked for, or no further. */
  | { readonly kind: 'refused'; readonly reason: Phrase }
  /** It goes on at a host that nobody has agreed to ask yet. */
  | { readonly kind: 'wanted'; readonly url: string };

export interface RetrieverOptions extends FetchTools, LookupReach {
  /** Says whether the person agreed to ask this host. */
  readonly mayAsk: (url: URL) => boolean;
}

export interface Retriever {
  /** Gets a file, or says what came instead; an address is asked at most once. */
  readonly retrieve: (request: LookupRequest) => Promise<Retrieval>;
  /** Everything that was sent, in order. */
  readonly listSent: () => readonly SentRequest[];
}

const textBounds: FetchBounds = { accept: 'text/plain', maxBytes: securityTxtLimits.maxBytes };
const policyBounds: FetchBounds = {
  accept: 'application/cvd-policy+json, application/json;q=0.9',
  maxBytes: programmeLimits.maxBytes,
};

const boundsByPurpose: Readonly<Record<LookupPurpose, FetchBounds>> = {
  security_txt: textBounds,
  security_txt_legacy: textBounds,
  policy: policyBounds,
  policy_well_known: policyBounds,
  key: { accept: 'application/pgp-keys, text/plain;q=0.9, */*;q=0.1', maxBytes: lookupLimits.maxKeyBytes },
};

/**
 * Makes a retriever that asks only hosts the person agreed to. A redirect is followed by hand: each hop is checked
 * like a first request, and one to another host stops and says so.
 */
export function createRetriever(options: RetrieverOptions): Retriever {
  const sent: SentRequest[] = [];
  // promises, so that two clicks at once are one request
  const answers = new Map<string, Promise<FetchOutcome>>();

  const send = async (url: string, purpose: LookupPurpose): Promise<FetchOutcome> => {
    const outcome = await fetchOnce(url, options, boundsByPurpose[purpose]);
    sent.push({ url, purpose, result: sayResult(outcome, purpose) });
    return outcome;
  };

  const ask = ({ href }: URL, purpose: LookupPurpose): Promise<FetchOutcome> => {
    const answer = answers.get(href) ?? send(href, purpose);
    answers.set(href, answer);
    return answer;
  };

  const retrieve = async ({ url, purpose }: LookupRequest): Promise<Retrieval> => {
    const redirectChain: string[] = [];
    let next = URL.canParse(url) ? new URL(url) : undefined;
    for (;;) {
      if (!next) return { kind: 'refused', reason: phrase('lookup_redirect_nowhere') };
      const refusal = refuseLookupUrl(next, options);
      if (refusal) return { kind: 'refused', reason: refusal };
      if (!options.mayAsk(next)) return { kind: 'wanted', url: next.href };
      const outcome = await ask(next, purpose);
      if (outcome.kind !== 'redirected') return readAnswer(outcome, purpose, url, redirectChain);
      if (redirectChain.length === lookupLimits.maxRedirects) {
        return {
          kind: 'refused',
          reason: phrase('lookup_redirect_too_many', String(lookupLimits.maxRedirects)),
        };
      }
      const { location = '' } = outcome;
      next = location !== '' && URL.canParse(location, next.href) ? new URL(location, next.href) : undefined;
      if (next) redirectChain.push(next.href);
    }
  };

  return { retrieve, listSent: () => [...sent] };
}

function readAnswer(
  outcome: Exclude<FetchOutcome, { kind: 'redirected' }>,
  purpose: LookupPurpose,
  requestedUrl: string,
  redirectChain: readonly string[],
): Retrieval {
  if (outcome.kind === 'answered' && outcome.status === 200 && isWanted(outcome.mediaType, purpose)) {
    const { mediaType, text } = outcome;
    const finalUrl = redirectChain.at(-1) ?? requestedUrl;
    return { kind: 'found', requestedUrl, finalUrl, redirectChain, mediaType, text };
  }
  return { kind: 'absent' };
}

/**
 * security.txt is plain text; a policy may come as anything but a web page (CVD Policy 0.2, section 3.2), and version
 * 1 looks at its type again when it is evaluated.
 */
function isWanted(mediaType: string, purpose: LookupPurpose): boolean {
  if (purpose === 'security_txt' || purpose === 'security_txt_legacy') {
    return /^text\/plain[ \t]*(;|$)/.test(mediaType);
  }
  return !/^(text\/html|application\/xhtml\+xml)[ \t]*(;|$)/.test(mediaType);
}

function sayResult(outcome: FetchOutcome, purpose: LookupPurpose): Phrase {
  switch (outcome.kind) {
    case 'redirected':
      return outcome.location === undefined
        ? phrase('lookup_redirect_nowhere')
        : phrase('lookup_result_redirect', outcome.location.slice(0, lookupLimits.maxUrlLength));
    case 'failed':
      return outcome.why === 'too_large'
        ? phrase('lookup_result_too_large', formatByteCount(boundsByPurpose[purpose].maxBytes))
        : phrase(`lookup_result_${outcome.why}`);
    case 'answered':
      if (outcome.status === 404 || outcome.status === 410) return phrase('lookup_result_missing');
      if (outcome.status !== 200) return phrase('lookup_result_status', String(outcome.status));
      return isWanted(outcome.mediaType, purpose)
        ? phrase('lookup_result_found')
        : phrase('lookup_result_other_type', outcome.mediaType.slice(0, 100) || '?');
    default:
      return outcome satisfies never;
  }
}
