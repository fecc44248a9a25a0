import { explainScope, type ScopeExplanation } from '../scope/decide/explain-scope.ts';
import { readListsFor } from './judge.ts';

/** Explains the verdict on an address by everything the extension knows now. */
export async function explainAddress(url: string, now: () => number = Date.now): Promise<ScopeExplanation> {
  return explainScope(url, await readListsFor(url), { now: now() });
}
