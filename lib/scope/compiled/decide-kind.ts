import type { VerdictKind } from '../verdict.ts';
import { decideScopeByIndex } from './decide-scope-by-index.ts';
import type { ScopeIndex } from './scope-index.ts';

/**
 * Decides only the kind of the verdict on an address that is parsed already, as `decideScope` does.
 * @param now milliseconds since 1970
 */
export function decideKind(url: URL, index: ScopeIndex, now: number): VerdictKind {
  return decideScopeByIndex(url.href, index, { now }).kind;
}
