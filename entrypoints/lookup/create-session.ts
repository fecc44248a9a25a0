import { lookUpPolicy } from '../../lib/discovery/look-up-policy.ts';
import { createRetriever } from '../../lib/discovery/retrieve.ts';
import { watchRedirect } from '../../lib/platform/watch-redirect.ts';
import type { LookupFindings } from '../../lib/policy/lookup/lookup-findings.ts';
import type { LookupPlan } from '../../lib/policy/lookup/plan-lookup.ts';
import type { LookupReach } from '../../lib/policy/lookup/refuse-lookup-url.ts';

/** One look-up of one site: the hosts that the person agreed to ask, and what they answered. */
export interface LookupSession {
  /** @param origin e.g. `https://acme.com`; another port is another origin, although the browser grants whole hosts */
  readonly agree: (origin: string) => void;
  /** Goes as far as what was agreed allows; what was asked before is not asked again. */
  readonly run: () => Promise<LookupFindings>;
}

/** Begins a look-up that has asked nobody yet. */
export function createSession(plan: LookupPlan, reach: LookupReach): LookupSession {
  const agreed = new Set<string>();
  const retriever = createRetriever({
    fetch: (input, init) => fetch(input, init),
    watchRedirect,
    mayAsk: (url) => agreed.has(url.origin),
    ...reach,
  });
  return {
    agree: (origin) => void agreed.add(origin),
    run: () => lookUpPolicy(plan, retriever, { loadOpenpgp: () => import('openpgp'), nowMs: Date.now() }),
  };
}
