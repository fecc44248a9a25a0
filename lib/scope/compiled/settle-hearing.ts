import type { Hearing } from './hearing.ts';
import { listBits } from './list-bits.ts';
import { isPlainName, type PageParts } from './page-parts.ts';

/** What one list comes to; `open` where only the whole reference can tell. */
export const answers = { silent: 0, in: 1, out: 2, unclear: 3, unlisted: 4, open: 5 } as const;

/** Settles what was heard of one list, as `decideList` decides it. */
export function settleHearing(flags: number, page: PageParts, hearing: Hearing): number {
  const isMatched =
    hearing.including !== -1 ||
    hearing.excluding !== -1 ||
    hearing.doubtfullyIn !== -1 ||
    hearing.doubtfullyOut !== -1;
  if (hearing.isOpen || (isMatched && (flags & listBits.hasEverywhere) !== 0)) return answers.open;
  const isMentioned = hearing.includedMention > 0 || hearing.excludedMention > 0;
  if (!isMatched) return isMentioned ? answers.unclear : settleUnlisted(flags, page, hearing);
  const ruled = settleRuled(flags, hearing);
  if (!isMentioned || ruled === answers.open || ruled === answers.unclear) return ruled;
  if (!isSettled(flags, ruled === answers.out, hearing)) return answers.unclear;
  // an exclusion in words may spell the host out, which only its text tells
  return ruled === answers.in && hearing.excludedMention > 0 ? answers.open : ruled;
}

function settleRuled(flags: number, hearing: Hearing): number {
  const { including, excluding, doubtfullyIn, doubtfullyOut } = hearing;
  if ((flags & listBits.isByOrder) !== 0) {
    if (hearing.isLastDoubtful) return answers.unclear;
    return hearing.isLastOut ? answers.out : answers.in;
  }
  if ((flags & listBits.isOutOverIn) !== 0) {
    if (excluding !== -1) return answers.out;
    return doubtfullyOut !== -1 || including === -1 ? answers.unclear : answers.in;
  }
  if ((flags & listBits.isMostSpecific) === 0) return answers.open;
  if (including === -1 && excluding === -1) return answers.unclear;
  if (excluding === -1) return doubtfullyOut === -1 ? answers.in : weighDoubtfulExclusion(hearing);
  if (including === -1) return doubtfullyIn === -1 ? answers.out : weighDoubtfulInclusion(hearing);
  return doubtfullyIn === -1 && doubtfullyOut === -1 ? weighStates(hearing) : answers.open;
}

// of two weights that are equal the paths decide, which only the whole rules tell

function weighDoubtfulExclusion({ including, doubtfullyOut, hasDoubtfulPage, hasOddHost }: Hearing): number {
  if (doubtfullyOut > including) return answers.unclear;
  return doubtfullyOut < including && !hasDoubtfulPage && !hasOddHost ? answers.in : answers.open;
}

function weighDoubtfulInclusion({ excluding, doubtfullyIn }: Hearing): number {
  if (doubtfullyIn > excluding) return answers.unclear;
  return doubtfullyIn < excluding ? answers.out : answers.open;
}

/** An exclusion of the narrower host wins; an inclusion only over exclusions that hold all of what it covers. */
function weighStates(hearing: Hearing): number {
  const { including, excluding, hasIncludedPage, hasExcludedPage, hasOddHost } = hearing;
  if (excluding > including) return answers.out;
  if (hasExcludedPage || hasOddHost) return answers.open;
  if (including > excluding) return answers.in;
  return hasIncludedPage ? answers.open : answers.out;
}

function settleUnlisted(flags: number, page: PageParts, hearing: Hearing): number {
  if ((flags & listBits.isClosed) === 0) return answers.silent;
  if (hearing.hasNear) return answers.unlisted;
  if (!hearing.isKnown) return answers.silent;
  return hearing.isKnownShared || !isPlainName(page) ? answers.open : answers.unlisted;
}

/** Says whether the rules that could not be read leave the answer as it is, as `decideList` asks of each. */
function isSettled(flags: number, isOut: boolean, hearing: Hearing): boolean {
  if ((flags & listBits.isByOrder) !== 0) return false;
  if ((flags & listBits.isOutOverIn) !== 0) return isOut;
  const mention = isOut
    ? hearing.includedMention
    : Math.max(hearing.includedMention, hearing.excludedMention);
  const weight = isOut ? hearing.excluding : hearing.including;
  const isExact = (weight & 1) === 1;
  return mention === 0 || (isExact && weight >>> 1 > mention);
}
