import { phrase, type Phrase } from '../base/text.ts';
import { parseUrl } from '../base/url.ts';
import { subscriptionLimits } from '../policy/limits.ts';
import { buildHostPattern, hasHost } from '../platform/permissions.ts';
import type { SubscribedSource } from '../policy/subscription/answer-change.ts';
import { applyLook, type LookResult } from '../policy/subscription/apply-look.ts';
import { writeKey, type SigningKey } from '../policy/subscription/subscription.ts';
import type { OpenpgpLibrary } from '../policy/verify-openpgp.ts';
import type { ProgrammeSource } from '../policy/programme-source.ts';
import { readSources, updateSource } from '../storage/programmes.ts';
import { fetchList, type ListRequest } from '../subscription/fetch-list.ts';

export interface RefreshTools {
  readonly fetch: typeof fetch;
  readonly loadOpenpgp: () => Promise<OpenpgpLibrary>;
  readonly readClock: () => number;
  readonly readRandom: () => number;
}

const lockName = 'refresh-subscriptions';

/** Says whether a kept document is a list by URL. */
export function isSubscribed(source: ProgrammeSource): source is SubscribedSource {
  return source.origin.kind === 'subscription' && source.subscription !== undefined;
}

/** Reads the lists by URL. */
export async function readSubscribed(): Promise<readonly SubscribedSource[]> {
  const { sources } = await readSources();
  return sources.filter(isSubscribed);
}

/**
 * Looks at every list that is due, or at one whether it is due or not. One context at a time; a context that dies
 * in between has changed nothing, because a list is written once and only after everything about it was checked.
 * @returns when the next list is due, in milliseconds since 1970; undefined when there is none
 */
export async function refreshSubscriptions(
  tools: RefreshTools,
  onlyId?: string,
): Promise<number | undefined> {
  await navigator.locks.request(lockName, async () => {
    const wanted = (await readSubscribed()).filter(({ id, subscription }) =>
      onlyId === undefined ? Date.parse(subscription.nextCheckAt) <= tools.readClock() : id === onlyId,
    );
    const waiting = wanted.values();
    const work = async (): Promise<void> => {
      for (const source of waiting) await refreshOne(source, tools);
    };
    // a server that lets us wait does not hold up the others
    await Promise.all(Array.from({ length: subscriptionLimits.maxParallelLooks }, work));
  });
  return findNextDue();
}

/** Finds when the next list is due. */
export async function findNextDue(): Promise<number | undefined> {
  const dues = (await readSubscribed()).map(({ subscription }) => Date.parse(subscription.nextCheckAt));
  return dues.length === 0 ? undefined : Math.min(...dues);
}

async function refreshOne(source: SubscribedSource, tools: RefreshTools): Promise<void> {
  const { subscription, origin } = source;
  const { url } = origin;
  const { key, etag, lastModified } = subscription;
  const look = await lookAt({ url, key, validators: { etag, lastModified } }, tools);
  const problem = await keepLook(source.id, look, key, tools);
  if (problem) await keepLook(source.id, { kind: 'failed', reason: problem }, key, tools);
}

/** @returns why the list could not be kept, e.g. because another one has a programme of the same id */
async function keepLook(
  id: string,
  look: LookResult,
  key: SigningKey | undefined,
  { readClock, readRandom }: RefreshTools,
): Promise<Phrase | undefined> {
  const outcome = await updateSource(id, (current) => {
    if (!isSubscribed(current)) return current;
    // the person may have accepted another key meanwhile, and this look was held to the old one
    if (readKey(current.subscription.key) !== readKey(key)) return current;
    return applyLook(current, look, { now: readClock(), random: readRandom() });
  });
  return outcome?.kind === 'refused' ? outcome.problems[0] : undefined;
}

function readKey(key: SigningKey | undefined): string {
  return key === undefined ? '' : writeKey(key);
}

/**
 * Says that the browser does not let us reach a list's host, and then nothing may be sent: the server would see a
 * request that names this extension, and its answer would be withheld from us.
 */
export async function findMissingHost(url: URL): Promise<Phrase | undefined> {
  const isHeld = await hasHost(buildHostPattern(url));
  return isHeld ? undefined : phrase('subscription_failed_permission', url.host);
}

async function lookAt(request: ListRequest, tools: RefreshTools): Promise<LookResult> {
  const url = parseUrl(request.url);
  const missing = url && (await findMissingHost(url));
  if (missing) return { kind: 'failed', reason: missing };
  return fetchList(request, { fetch: tools.fetch, loadOpenpgp: tools.loadOpenpgp, now: tools.readClock() });
}
