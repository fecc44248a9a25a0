import { useRef, useState } from 'react';
import type {
  SubscribeState,
  SubscriptionEntry,
  SubscriptionsProps,
  TypedSubscription,
} from '../../components/scope/subscriptions-props.ts';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import {
  buildHostPattern,
  hasHost,
  onPermissionsChanged,
  requestHosts,
} from '../../lib/platform/permissions.ts';
import type { SubscribedSource } from '../../lib/policy/subscription/answer-change.ts';
import { parseListUrl } from '../../lib/policy/subscription/parse-list-url.ts';
import { computeStaleAt, writeKey } from '../../lib/policy/subscription/subscription.ts';
import { summariseSource } from '../../lib/policy/summarise-source.ts';
import { deleteSource } from '../../lib/storage/programmes.ts';
import { sourcesRevisionItem } from '../../lib/storage/settings.ts';
import {
  readSubscribed,
  refreshSubscriptions,
  type RefreshTools,
} from '../../lib/workflow/refresh-subscriptions.ts';
import {
  answerPending,
  changeInterval,
  keepSubscription,
  readNewSubscription,
} from '../../lib/workflow/subscribe.ts';

const tools: RefreshTools = {
  fetch: (input, init) => fetch(input, init),
  loadOpenpgp: () => import('openpgp'),
  readClock: Date.now,
  readRandom: Math.random,
};

/** The lists by URL, with everything a person can do about them. */
export function useSubscriptions(): SubscriptionsProps {
  const [state, setState] = useState<SubscribeState>({ kind: 'idle' });
  const [busyIds, setBusyIds] = useState<readonly string[]>([]);
  const inHand = useRef<SubscribedSource>(undefined);
  const { value: stored, reload } = useLoaded(readEntries, watchEntries);

  const look = async (typed: TypedSubscription): Promise<void> => {
    // the browser asks only first thing in a click
    const asking = askForHost(typed.url);
    setState({ kind: 'busy' });
    inHand.current = undefined;
    await asking;
    const read = await readNewSubscription(typed, tools);
    if (read.kind === 'refused') {
      setState(read);
      return;
    }
    inHand.current = read.source;
    const { key } = read.source.subscription;
    setState({
      kind: 'review',
      url: read.source.origin.url,
      summary: summariseSource(read.outcome),
      ...(key === undefined ? {} : { keyWords: writeKey(key) }),
      isKeyOffered: read.isKeyOffered,
      problems: [],
    });
  };

  const keep = async (): Promise<void> => {
    const source = inHand.current;
    if (!source) return;
    const outcome = await keepSubscription(source);
    if (outcome.kind === 'refused') {
      const { problems } = outcome;
      setState((last) => (last.kind === 'review' ? { ...last, problems } : last));
      return;
    }
    inHand.current = undefined;
    setState({ kind: 'kept', url: source.origin.url });
    await reload();
  };

  const refresh = async (id: string): Promise<void> => {
    setBusyIds((all) => [...all, id]);
    try {
      await refreshSubscriptions(tools, id);
    } finally {
      setBusyIds((all) => all.filter((each) => each !== id));
      await reload();
    }
  };

  return {
    entries: stored?.map((entry) => ({ ...entry, isBusy: busyIds.includes(entry.id) })),
    state,
    onLook: (typed) => void look(typed),
    onKeep: () => void keep(),
    onDiscard: () => {
      inHand.current = undefined;
      setState({ kind: 'idle' });
    },
    onRefresh: (id) => void refresh(id),
    onAllowHost: (id) => {
      const entry = stored?.find((each) => each.id === id);
      if (entry) void askForHost(entry.url).then(() => refresh(id));
    },
    onChangeInterval: (id, hours) => void changeInterval(id, hours).then(reload),
    onAnswer: (id, sha256, answer) => void answerPending(id, sha256, answer).then(reload),
    onRemove: (id) => void deleteSource(id).then(reload),
  };
}

async function askForHost(url: string): Promise<void> {
  const parsed = parseListUrl(url);
  // what the browser says afterwards is read where the list is fetched
  if (parsed.kind === 'accepted') await requestHosts([buildHostPattern(parsed.url)]).catch(() => false);
}

type StoredEntry = Omit<SubscriptionEntry, 'isBusy'>;

async function readEntries(): Promise<readonly StoredEntry[]> {
  return Promise.all((await readSubscribed()).map(readEntry));
}

async function readEntry(source: SubscribedSource): Promise<StoredEntry> {
  const { subscription } = source;
  const { key, pending } = subscription;
  const { url } = source.origin;
  return {
    id: source.id,
    url,
    intervalHours: subscription.intervalHours,
    refreshedAt: subscription.refreshedAt,
    checkedAt: subscription.checkedAt,
    nextCheckAt: subscription.nextCheckAt,
    isStale: computeStaleAt(subscription) <= Date.now(),
    problem: subscription.problem,
    news: subscription.news,
    keyWords: key === undefined ? undefined : writeKey(key),
    isHostMissing: !(await hasHost(buildHostPattern(new URL(url)))),
    pending,
    isDeclined: subscription.declinedSha256 !== undefined,
  };
}

function watchEntries(reload: () => void, signal: AbortSignal): void {
  sourcesRevisionItem.onChanged(reload, signal);
  onPermissionsChanged(reload, signal);
}
