import type { Sha256 } from '../../base/ids.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import type { Instant } from '../../base/time.ts';
import { isExpired } from '../../scope/decide/list-age.ts';
import { findLookAlike, type LookAlike } from './find-look-alike.ts';
import { listChanges } from './list-changes.ts';
import { listDestinations } from './list-destinations.ts';
import { readDates, type ListVersion } from './list-version.ts';
import type { ListChange, SigningKey } from './subscription.ts';

/** What came of checking the signature of a newer version, before its content is looked at. */
export type SignatureFinding =
  /** No key is pinned. */
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'verified'; readonly signedAt?: Instant }
  /** It is signed, by a key that the server offers beside it and that is not the pinned one. */
  | { readonly kind: 'other_key'; readonly key: SigningKey; readonly signedAt?: Instant }
  | { readonly kind: 'refused'; readonly reason: Phrase };

export interface KeptVersion {
  readonly version: ListVersion;
  readonly key?: SigningKey | undefined;
  readonly signedAt?: Instant | undefined;
  readonly supersededSha256s: readonly Sha256[];
  readonly declinedSha256?: Sha256 | undefined;
}

export type UpdateDecision =
  | { readonly kind: 'unchanged' }
  /** The person kept the old version when asked about this very one. */
  | { readonly kind: 'declined' }
  /** Taken over without a question: nothing in it widens anything. */
  | { readonly kind: 'accepted'; readonly narrowedCount: number }
  | { readonly kind: 'asks'; readonly changes: readonly ListChange[] }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/**
 * Decides what a newer version of a subscribed list may do by itself. A changed key, a changed destination and a
 * widened scope are the person's to accept; a signed list that is older than the kept one is refused as a replay.
 */
export function decideUpdate(
  kept: KeptVersion,
  next: ListVersion,
  signature: SignatureFinding,
  now: number,
): UpdateDecision {
  if (signature.kind === 'refused') return signature;
  if (kept.key !== undefined && signature.kind === 'not_asked') {
    return { kind: 'refused', reason: phrase('subscription_refused_unsigned') };
  }
  const newKey = signature.kind === 'other_key' ? signature.key : undefined;
  if (next.sha256 === kept.version.sha256 && newKey === undefined) return { kind: 'unchanged' };
  const refusal = findRefusal(kept, next, signature, now);
  if (refusal) return { kind: 'refused', reason: refusal };
  if (next.sha256 === kept.declinedSha256) return { kind: 'declined' };
  const { changes, narrowedCount } = listChanges(kept.version, next, kept.key, newKey);
  return changes.length === 0 ? { kind: 'accepted', narrowedCount } : { kind: 'asks', changes };
}

function findRefusal(
  kept: KeptVersion,
  next: ListVersion,
  signature: SignatureFinding,
  now: number,
): Phrase | undefined {
  if (next.lists.length === 0) return phrase('subscription_refused_empty');
  const isPast = next.lists.every((list) => isExpired(list, now));
  if (isPast && !kept.version.lists.every((list) => isExpired(list, now))) {
    return phrase('subscription_refused_expired');
  }
  const lookAlike = findNewLookAlike(kept.version, next);
  if (lookAlike) return phrase('subscription_refused_look_alike', lookAlike.host, lookAlike.looksLike);
  if (kept.key === undefined) return undefined;
  const signedAt = 'signedAt' in signature ? signature.signedAt : undefined;
  return isReplay(kept, next, signedAt) ? phrase('subscription_refused_replay') : undefined;
}

/** A name that the kept version did not have, and that a person would read as another one, is nobody's to accept. */
function findNewLookAlike(before: ListVersion, after: ListVersion): LookAlike | undefined {
  const known = new Set(listNames(before));
  for (const name of listNames(after)) {
    const lookAlike = known.has(name) ? undefined : findLookAlike(name);
    if (lookAlike) return lookAlike;
  }
  return undefined;
}

function listNames({ lists, programmes }: ListVersion): readonly string[] {
  return [
    ...programmes.flatMap(listDestinations),
    ...lists.flatMap(({ rules }) =>
      rules.filter(({ published }) => published.state === 'in').map(({ published }) => published.pattern),
    ),
  ];
}

/**
 * Says whether a signed version is older than the kept one: by when it was signed, by the dates it states, or because
 * it is one of those that this list has been before. A signature alone says who, not when.
 */
function isReplay(kept: KeptVersion, next: ListVersion, signedAt: Instant | undefined): boolean {
  if (kept.supersededSha256s.includes(next.sha256)) return true;
  if (
    kept.signedAt !== undefined &&
    (signedAt === undefined || Date.parse(signedAt) < Date.parse(kept.signedAt))
  ) {
    return true;
  }
  const before = readDates(kept.version);
  const after = readDates(next);
  if (before.updatedAt !== undefined && after.updatedAt !== before.updatedAt) {
    return after.updatedAt === undefined || after.updatedAt < before.updatedAt;
  }
  return (
    before.expiresAt !== undefined && (after.expiresAt === undefined || after.expiresAt < before.expiresAt)
  );
}
