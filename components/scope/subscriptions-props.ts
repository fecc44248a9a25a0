import type { Phrase } from '../../lib/base/text.ts';
import type { ListChange } from '../../lib/policy/subscription/subscription.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';

/** One list by URL, and what became of the last looks at it. */
export interface SubscriptionEntry {
  readonly id: string;
  readonly url: string;
  readonly intervalHours: number;
  /** ISO instants. */
  readonly refreshedAt: string;
  readonly checkedAt: string;
  readonly nextCheckAt: string;
  readonly isStale: boolean;
  /** Why the last look came to nothing. */
  readonly problem?: Phrase | undefined;
  readonly news?: { readonly at: string; readonly phrase: Phrase } | undefined;
  /** The pinned key in words; absent for a list that is not signed. */
  readonly keyWords?: string | undefined;
  /** True where the browser does not let us reach the list's host. */
  readonly isHostMissing: boolean;
  /** A newer version that waits for an answer. */
  readonly pending?:
    | { readonly sha256: string; readonly seenAt: string; readonly changes: readonly ListChange[] }
    | undefined;
  readonly isDeclined: boolean;
  readonly isBusy: boolean;
}

/** What became of the list that is being subscribed to. */
export type SubscribeState =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] }
  | {
      readonly kind: 'review';
      readonly url: string;
      readonly summary: SourceSummary;
      readonly keyWords?: string | undefined;
      readonly isKeyOffered: boolean;
      readonly problems: readonly Phrase[];
    }
  | { readonly kind: 'kept'; readonly url: string };

/** What a person types to subscribe. */
export interface TypedSubscription {
  readonly url: string;
  readonly keyText: string;
  readonly intervalHours: number;
}

export interface SubscriptionsProps {
  /** Absent while they are being read. */
  readonly entries?: readonly SubscriptionEntry[] | undefined;
  readonly state: SubscribeState;
  readonly onLook: (typed: TypedSubscription) => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onRefresh: (id: string) => void;
  readonly onAllowHost: (id: string) => void;
  readonly onChangeInterval: (id: string, intervalHours: number) => void;
  readonly onAnswer: (id: string, sha256: string, answer: 'accept' | 'decline') => void;
  /** The view has asked before. */
  readonly onRemove: (id: string) => void;
}
