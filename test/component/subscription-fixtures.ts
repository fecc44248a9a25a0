import type { SubscriptionEntry, SubscriptionsProps } from '../../components/scope/subscriptions-props.ts';
import { phrase } from '../../lib/base/text.ts';

const nothing = (): void => undefined;

/** The part of the options page about lists by URL, with nothing in it. */
export const noSubscriptions: SubscriptionsProps = {
  entries: [],
  state: { kind: 'idle' },
  onLook: nothing,
  onKeep: nothing,
  onDiscard: nothing,
  onRefresh: nothing,
  onAllowHost: nothing,
  onChangeInterval: nothing,
  onAnswer: nothing,
  onRemove: nothing,
};

/** A list by URL that is up to date. */
export const freshSubscription: SubscriptionEntry = {
  id: 'list-1',
  url: 'https://lists.example.com/harbour/programme.json',
  intervalHours: 24,
  refreshedAt: '2026-11-22T10:00:00.000Z',
  checkedAt: '2026-11-22T10:00:00.000Z',
  nextCheckAt: '2026-11-23T10:00:00.000Z',
  isStale: false,
  keyWords: 'Ed25519 MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqow=',
  news: { at: '2026-11-22T10:00:00.000Z', phrase: phrase('subscription_news_narrowed', '3') },
  isHostMissing: false,
  isDeclined: false,
  isBusy: false,
};

const show = (...values: readonly string[]) => ({ values, count: values.length });

/** A list whose newer version asks for everything that can be asked for. */
export const askingSubscription: SubscriptionEntry = {
  ...freshSubscription,
  id: 'list-2',
  url: 'https://raw.example.org/acme/list.json',
  news: undefined,
  pending: {
    sha256: 'b'.repeat(64),
    seenAt: '2026-11-22T10:00:00.000Z',
    changes: [
      {
        kind: 'key_changed',
        before: show('Ed25519 MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqow='),
        after: show('OpenPGP 26A5DCA6F400F14783E24F26CB718363BD193C49'),
      },
      {
        kind: 'destination_changed',
        programmeName: 'Acme',
        before: show('https://report.acme.com/reports', 'security@acme.com'),
        after: show(
          'https://report.acme.com.evil.example/reports',
          'security@\u0430cme.com (xn--cme-5cd.com)',
        ),
      },
      {
        kind: 'scope_widened',
        programmeName: 'Acme',
        before: show('hr.acme.com'),
        after: { values: ['*.acme.net', 'acme-labs.io'], count: 240 },
      },
      { kind: 'scope_widened', before: show(), after: show('*.more.example') },
      {
        kind: 'terms_changed',
        programmeName: 'Acme',
        before: show('This policy does not invite testing. Report what you already saw.'),
        after: show(
          'Testing is welcome only within these rules.',
          'Testing by hand: the policy permits it.',
          'What is not named here, the policy prohibits.',
        ),
      },
    ],
  },
};

/** A list whose host the person took back long ago. */
export const staleSubscription: SubscriptionEntry = {
  ...freshSubscription,
  id: 'list-3',
  url: `https://lists.example.net/${'a-very-long-part-of-a-path/'.repeat(6)}list.json`,
  isStale: true,
  keyWords: undefined,
  news: undefined,
  problem: phrase('subscription_failed_permission', 'lists.example.net'),
  isHostMissing: true,
};
