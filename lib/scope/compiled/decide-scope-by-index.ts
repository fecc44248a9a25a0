import { decideScope, type ScopeOptions } from '../decide/decide-scope.ts';
import type { Verdict } from '../verdict.ts';
import { findRelevantLists } from './find-relevant-lists.ts';
import type { ScopeIndex } from './scope-index.ts';

/** Decides what the lists of an index say about an address; the verdict that `decideScope` gives for all of them. */
export function decideScopeByIndex(address: string, index: ScopeIndex, options: ScopeOptions): Verdict {
  return decideScope(address, findRelevantLists(address, index), options);
}
