import type { Sha256 } from '../../base/ids.ts';
import { formatInstant, type Instant } from '../../base/time.ts';
import { subscriptionLimits } from '../limits.ts';
import type { ProgrammeSource, SourceOrigin } from '../programme-source.ts';
import { computeStaleAt, type Subscription } from './subscription.ts';

/** A kept list with the subscription that keeps it up to date. */
export type SubscribedSource = ProgrammeSource & {
  readonly origin: Extract<SourceOrigin, { kind: 'subscription' }>;
  readonly subscription: Subscription;
};

/** Says yes to the version that waits: it takes the place of the kept one, with its key. */
export function acceptPending(source: SubscribedSource): SubscribedSource {
  const { pending, key } = source.subscription;
  if (!pending) return source;
  const replaced = replaceText(source, pending);
  const subscription = { ...replaced.subscription, key: pending.key ?? key, refreshedAt: pending.seenAt };
  return withStaleness({ ...replaced, subscription });
}

/** Says no to the version that waits: the kept one stays, and that very version is not asked about again. */
export function declinePending(source: SubscribedSource): SubscribedSource {
  const { pending } = source.subscription;
  if (!pending) return source;
  return {
    ...source,
    subscription: { ...source.subscription, pending: undefined, declinedSha256: pending.sha256 },
  };
}

/** Puts another version in the place of the kept one; what was kept is remembered, so that it cannot come back. */
export function replaceText(
  source: SubscribedSource,
  {
    text,
    sha256,
    signedAt,
  }: { readonly text: string; readonly sha256: Sha256; readonly signedAt?: Instant | undefined },
): SubscribedSource {
  const { subscription } = source;
  const superseded = [...subscription.supersededSha256s, subscription.sha256];
  return {
    ...source,
    text,
    subscription: {
      ...subscription,
      sha256,
      signedAt,
      pending: undefined,
      declinedSha256: undefined,
      supersededSha256s: superseded.slice(-subscriptionLimits.maxSupersededDigests),
    },
  };
}

/** Writes on the list when it counts as stale. */
export function withStaleness(source: SubscribedSource): SubscribedSource {
  return { ...source, staleAt: formatInstant(computeStaleAt(source.subscription)) };
}
