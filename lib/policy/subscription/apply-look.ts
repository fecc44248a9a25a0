import type { Sha256 } from '../../base/ids.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import { formatInstant } from '../../base/time.ts';
import { subscriptionLimits } from '../limits.ts';
import { decideUpdate, type SignatureFinding } from './decide-update.ts';
import { readVersion } from './read-version.ts';
import { replaceText, withStaleness, type SubscribedSource } from './answer-change.ts';
import type { Subscription } from './subscription.ts';

/** What one look at the server came to. */
export type LookResult =
  /** The server says that nothing changed since what it last gave. */
  | { readonly kind: 'not_modified' }
  | {
      readonly kind: 'fetched';
      readonly text: string;
      readonly sha256: Sha256;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      readonly signature: SignatureFinding;
    }
  | { readonly kind: 'failed'; readonly reason: Phrase };

/** When a look happens; `random` is from 0 to 1. */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

type Fetched = Extract<LookResult, { kind: 'fetched' }>;

/** Works out what a subscribed list is after one look at the server. Only an accepted version replaces the text. */
export function applyLook(source: SubscribedSource, look: LookResult, moment: Moment): SubscribedSource {
  switch (look.kind) {
    case 'failed':
      return fail(source, look.reason, moment);
    case 'not_modified': {
      const { pending, declinedSha256 } = source.subscription;
      // what did not change may be the version that waits or was declined, and then the kept one is not the newest
      return succeed(source, {}, pending === undefined && declinedSha256 === undefined, moment);
    }
    case 'fetched':
      return applyFetched(source, look, moment);
    default:
      return look satisfies never;
  }
}

function applyFetched(source: SubscribedSource, look: Fetched, moment: Moment): SubscribedSource {
  const { subscription } = source;
  const next = readVersion(source, look.text, look.sha256);
  if (next.kind === 'refused') return fail(source, next.reason, moment);
  const kept = readVersion(source, source.text, subscription.sha256);
  if (kept.kind === 'refused') return fail(source, kept.reason, moment);
  const decision = decideUpdate(
    { ...subscription, version: kept.version },
    next.version,
    look.signature,
    moment.now,
  );
  const validators = { etag: look.etag, lastModified: look.lastModified };
  switch (decision.kind) {
    case 'refused':
      return fail(source, decision.reason, moment);
    case 'unchanged':
      return succeed(source, { ...validators, pending: undefined, declinedSha256: undefined }, true, moment);
    case 'declined':
      return succeed(source, { ...validators, pending: undefined }, false, moment);
    case 'asks': {
      const pending = {
        text: look.text,
        sha256: look.sha256,
        seenAt: formatInstant(moment.now),
        ...readSigning(look.signature),
        changes: decision.changes,
      };
      return succeed(source, { ...validators, pending }, false, moment);
    }
    case 'accepted':
      return succeed(
        replaceText(source, { ...look, ...readSigning(look.signature) }),
        { ...validators, news: describeNews(decision.narrowedCount, moment) },
        true,
        moment,
      );
    default:
      return decision satisfies never;
  }
}

function readSigning(signature: SignatureFinding): Pick<Subscription, 'signedAt' | 'key'> {
  switch (signature.kind) {
    case 'verified':
      return { signedAt: signature.signedAt };
    case 'other_key':
      return { signedAt: signature.signedAt, key: signature.key };
    case 'not_asked':
    case 'refused':
      return {};
    default:
      return signature satisfies never;
  }
}

function describeNews(narrowedCount: number, { now }: Moment): Subscription['news'] {
  const at = formatInstant(now);
  return narrowedCount === 0
    ? { at, phrase: phrase('subscription_news_same_scope') }
    : { at, phrase: phrase('subscription_news_narrowed', String(narrowedCount)) };
}

function succeed(
  source: SubscribedSource,
  change: Partial<Subscription>,
  isKeptNewest: boolean,
  { now, random }: Moment,
): SubscribedSource {
  const { subscription } = source;
  const checkedAt = formatInstant(now);
  return withStaleness({
    ...source,
    subscription: {
      ...subscription,
      ...change,
      checkedAt,
      ...(isKeptNewest ? { refreshedAt: checkedAt } : {}),
      nextCheckAt: formatInstant(now + spread(subscription.intervalHours * hourMs, random)),
      failureCount: 0,
      problem: undefined,
    },
  });
}

/** Nothing of what was seen is kept but the reason; the next look comes soon, and later each time. */
function fail(source: SubscribedSource, problem: Phrase, { now, random }: Moment): SubscribedSource {
  const { subscription } = source;
  const { retryMinutes } = subscriptionLimits;
  const waitMs = Math.min(
    retryMinutes * minuteMs * 2 ** Math.min(subscription.failureCount, 20),
    subscription.intervalHours * hourMs,
  );
  return {
    ...source,
    subscription: {
      ...subscription,
      checkedAt: formatInstant(now),
      nextCheckAt: formatInstant(now + spread(waitMs, random)),
      failureCount: subscription.failureCount + 1,
      problem,
    },
  };
}

function spread(durationMs: number, random: number): number {
  return durationMs * (1 + subscriptionLimits.jitter * (2 * random - 1));
}
