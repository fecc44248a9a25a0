import { decideScope } from '../scope/decide-scope.ts';
import type { Verdict } from '../scope/verdict.ts';
import type { Programme } from '../policy/programme.ts';
import type { KnownProgramme } from '../storage/programmes.ts';

/** Decides the scope of an address by everything the extension knows now. */
export type Judge = (url: string) => Verdict;

/** Makes a judge of the known programmes. */
export function createJudge(known: readonly KnownProgramme[], now: () => number): Judge {
  const lists = known.map(({ programme }) => programme.scope);
  return (url) => decideScope(url, lists, { now: now() });
}

/** Finds the programme that a verdict or a draft names. */
export function findProgramme(
  known: readonly KnownProgramme[],
  programmeId: string | undefined,
): Programme | undefined {
  return known.find(({ programme }) => programme.id === programmeId)?.programme;
}
