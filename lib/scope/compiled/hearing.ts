/** What was heard of one list at the nodes of a host; one is used again and again, so that nothing is allocated. */
export interface Hearing {
  /** Twice the length of the host of the narrowest rule that covers, and one more for an exact one; -1 for none. */
  including: number;
  excluding: number;
  /** The same of the rules whose match is doubtful. */
  doubtfullyIn: number;
  doubtfullyOut: number;
  /** A doubtful rule that excludes names a path or a port. */
  hasDoubtfulPage: boolean;
  /** The last rule that matches, its state, and whether its match is doubtful. */
  lastRule: number;
  isLastOut: boolean;
  isLastDoubtful: boolean;
  /** A rule of each state that covers names a path or a port, or one has an odd host: weights may not suffice. */
  hasIncludedPage: boolean;
  hasExcludedPage: boolean;
  hasOddHost: boolean;
  /** A rule is about the host, and not about this scheme, port or path. */
  hasNear: boolean;
  /** The longest name that a refused rule of each state mentions; 0 for none. */
  includedMention: number;
  excludedMention: number;
  /** The list names a host of the same owner, or perhaps of the same owner. */
  isKnown: boolean;
  isKnownShared: boolean;
  /** Only the whole reference can tell. */
  isOpen: boolean;
}

/** Builds a hearing in which nothing was heard yet. */
export function createHearing(): Hearing {
  return {
    including: -1,
    excluding: -1,
    doubtfullyIn: -1,
    doubtfullyOut: -1,
    hasDoubtfulPage: false,
    lastRule: -1,
    isLastOut: false,
    isLastDoubtful: false,
    hasIncludedPage: false,
    hasExcludedPage: false,
    hasOddHost: false,
    hasNear: false,
    includedMention: 0,
    excludedMention: 0,
    isKnown: false,
    isKnownShared: false,
    isOpen: false,
  };
}

/** Forgets what was heard, before the next list. */
export function clearHearing(hearing: Hearing): void {
  hearing.including = -1;
  hearing.excluding = -1;
  hearing.doubtfullyIn = -1;
  hearing.doubtfullyOut = -1;
  hearing.hasDoubtfulPage = false;
  hearing.lastRule = -1;
  hearing.hasIncludedPage = false;
  hearing.hasExcludedPage = false;
  hearing.hasOddHost = false;
  hearing.hasNear = false;
  hearing.includedMention = 0;
  hearing.excludedMention = 0;
  hearing.isKnown = false;
  hearing.isKnownShared = false;
  hearing.isOpen = false;
}
