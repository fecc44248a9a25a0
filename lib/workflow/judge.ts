import type { KnownProgramme } from '../policy/kept-source.ts';
import type { Programme } from '../policy/programme.ts';
import { isCvdFormat } from '../policy/is-cvd-format.ts';
import { decideKind } from '../scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../scope/compiled/decide-scope-by-index.ts';
import { findRelevantLists } from '../scope/compiled/find-relevant-lists.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import type { Verdict, VerdictKind } from '../scope/verdict.ts';
import { readStoredIndex } from '../storage/scope-index.ts';
import type { ScopeIndex } from '../scope/compiled/scope-index.ts';

/** Decides the scope of an address by everything the extension knows now. */
export interface Judge {
  readonly decide: (url: string) => Verdict;
  /** Decides only the kind of that verdict, at the cost of parsing the address: what every request is asked for. */
  readonly decideKind: (url: URL) => VerdictKind;
}

/**
 * Reads what verdicts are decided by and makes a judge of it.
 * @param compile where nothing is stored yet; a service worker has to bring its own, because it may not load code later
 */
export async function readJudge(
  now: () => number = Date.now,
  compile: () => Promise<ScopeIndex> = loadAndCompile,
): Promise<Judge> {
  const index = await readIndex(compile);
  return {
    decide: (url) => decideScopeByIndex(url, index, { now: now() }),
    decideKind: (url) => decideKind(url, index, now()),
  };
}

/** Reads the lists that can matter for an address, for explaining its verdict. */
export async function readListsFor(url: string): Promise<readonly ScopeList[]> {
  return findRelevantLists(url, await readIndex(loadAndCompile));
}

async function readIndex(compile: () => Promise<ScopeIndex>): Promise<ScopeIndex> {
  return (await readStoredIndex()) ?? compile();
}

/** What compiles lists stays out of the popup until there is something to compile. */
async function loadAndCompile(): Promise<ScopeIndex> {
  const { readCurrentIndex } = await import('../storage/programmes.ts');
  return readCurrentIndex();
}

/** Finds the programme that a draft or a report names. */
export function findProgramme(
  known: readonly KnownProgramme[],
  programmeId: string | undefined,
): Programme | undefined {
  return known.find(({ programme }) => programme.id === programmeId)?.programme;
}

/**
 * Finds the programme whose list decided. A platform's list has none: a document that merely bears the same id must
 * not receive its reports.
 */
export function findDecider(known: readonly KnownProgramme[], verdict: Verdict): Programme | undefined {
  return isCvdFormat(verdict.format) ? findProgramme(known, verdict.programmeId) : undefined;
}
