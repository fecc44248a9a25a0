import { phrase, type Phrase } from '../base/text.ts';
import { formatInstant } from '../base/time.ts';
import { buildSourceId } from '../policy/build-source-id.ts';
import { subscriptionLimits } from '../policy/limits.ts';
import { readSource, type SourceOutcome } from '../policy/read-source.ts';
import {
  acceptPending,
  declinePending,
  withStaleness,
  type SubscribedSource,
} from '../policy/subscription/answer-change.ts';
import type { LookResult } from '../policy/subscription/apply-look.ts';
import { parseListUrl } from '../policy/subscription/parse-list-url.ts';
import { parseSigningKey } from '../policy/subscription/parse-signing-key.ts';
import type { SigningKey } from '../policy/subscription/subscription.ts';
import { updateSource, writeSource, type WriteOutcome } from '../storage/programmes.ts';
import { fetchList, findOfferedKey, type ListTools } from '../subscription/fetch-list.ts';
import { findMissingHost, isSubscribed, readSubscribed, type RefreshTools } from './refresh-subscriptions.ts';

/** What a person types to subscribe. */
export interface SubscriptionRequest {
  readonly url: string;
  /** A public key; empty where they have none. */
  readonly keyText: string;
  readonly intervalHours: number;
}

export type SubscriptionOutcome =
  | {
      readonly kind: 'read';
      /** Ready to be kept. */
      readonly source: SubscribedSource;
      readonly outcome: Extract<SourceOutcome, { kind: 'read' }>;
      /** True where the key is the one that the server itself offers, and nobody else vouches for it. */
      readonly isKeyOffered: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

/** Fetches and checks a list for the first time; nothing is kept before the person has seen what it comes to. */
export async function readNewSubscription(
  request: SubscriptionRequest,
  tools: RefreshTools,
): Promise<SubscriptionOutcome> {
  const parsed = parseListUrl(request.url);
  if (parsed.kind === 'refused') return refuse(parsed.reason);
  const { url } = parsed;
  const others = await readSubscribed();
  if (others.some(({ origin }) => origin.url === url.href)) {
    return refuse(phrase('subscription_known'));
  }
  if (others.length >= subscriptionLimits.maxSubscriptions) {
    return refuse(phrase('subscription_too_many', String(subscriptionLimits.maxSubscriptions)));
  }
  const missing = await findMissingHost(url);
  if (missing) return refuse(missing);
  const now = tools.readClock();
  const listTools: ListTools = { fetch: tools.fetch, loadOpenpgp: tools.loadOpenpgp, now };
  const given =
    request.keyText.trim() === ''
      ? undefined
      : await parseSigningKey(request.keyText, tools.loadOpenpgp, now);
  if (given?.kind === 'refused') return refuse(given.reason);
  const key = given?.key ?? (await findOfferedKey(url, listTools));
  const look = await fetchList({ url: url.href, key }, listTools);
  if (look.kind === 'failed') return refuse(look.reason);
  if (look.kind === 'not_modified') return refuse(phrase('subscription_failed_status', url.host, '304'));
  return buildNew(url, key, look, request.intervalHours, tools, given === undefined && key !== undefined);
}

function buildNew(
  url: URL,
  key: SigningKey | undefined,
  look: Extract<LookResult, { kind: 'fetched' }>,
  intervalHours: number,
  { readClock }: RefreshTools,
  isKeyOffered: boolean,
): SubscriptionOutcome {
  const { signature, text, sha256, etag, lastModified } = look;
  if (signature.kind === 'refused') return refuse(signature.reason);
  if (signature.kind === 'other_key') return refuse(phrase('subscription_signature_wrong'));
  const origin = { kind: 'subscription', url: url.href } as const;
  const outcome = readSource({ text, origin });
  if (outcome.kind === 'refused') return outcome;
  if (outcome.lists.length === 0) return refuse(phrase('subscription_refused_empty'));
  const at = formatInstant(readClock());
  const signedAt = signature.kind === 'verified' ? signature.signedAt : undefined;
  const source = withStaleness({
    id: buildSourceId(outcome, origin, crypto.randomUUID()),
    format: outcome.format,
    text,
    addedAt: at,
    origin,
    subscription: {
      intervalHours,
      key,
      sha256,
      signedAt,
      etag,
      lastModified,
      checkedAt: at,
      refreshedAt: at,
      nextCheckAt: formatInstant(readClock() + intervalHours * 3_600_000),
      failureCount: 0,
      supersededSha256s: [],
    },
  });
  return { kind: 'read', source, outcome, isKeyOffered };
}

/** Keeps a list that the person has looked at. */
export async function keepSubscription(source: SubscribedSource): Promise<WriteOutcome> {
  return writeSource(source);
}

/** Takes over the version that waits, or keeps the old one; undefined where the list is gone. */
export async function answerPending(
  id: string,
  sha256: string,
  answer: 'accept' | 'decline',
): Promise<WriteOutcome | undefined> {
  return updateSource(id, (current) => {
    // what the person answered is what was shown, and not a version that came meanwhile
    if (!isSubscribed(current) || current.subscription.pending?.sha256 !== sha256) return current;
    return answer === 'accept' ? acceptPending(current) : declinePending(current);
  });
}

/** Changes how often a list is looked at. */
export async function changeInterval(id: string, intervalHours: number): Promise<void> {
  await updateSource(id, (current) => {
    if (!isSubscribed(current)) return current;
    const { checkedAt } = current.subscription;
    const nextCheckAt = new Date(Date.parse(checkedAt) + intervalHours * 3_600_000).toISOString();
    return withStaleness({
      ...current,
      subscription: { ...current.subscription, intervalHours, nextCheckAt },
    });
  });
}

function refuse(reason: Phrase): SubscriptionOutcome {
  return { kind: 'refused', problems: [reason] };
}
