import { phrase, type Phrase } from '../../base/text.ts';
import { parseUrl } from '../../base/url.ts';
import type { SecurityTxt } from '../security-txt/security-txt.ts';
import type { LookupPlan } from './plan-lookup.ts';
import type { LookupRequest } from './lookup-request.ts';

export type PolicyRequest =
  | { readonly kind: 'request'; readonly request: LookupRequest; readonly problems: readonly Phrase[] }
  | { readonly kind: 'none'; readonly problems: readonly Phrase[] };

/**
 * Decides where the policy is: the address that security.txt names, or else the well-known one. Of several the first
 * counts in CVD Policy 0.2; version 1 accepts none of them, which its own evaluation says.
 * @source CVD Policy 0.2, section 3, read 2026-11-22
 */
export function findPolicyRequest(plan: LookupPlan, file: SecurityTxt | undefined): PolicyRequest {
  const wellKnown = plan.requests.find(({ purpose }) => purpose === 'policy_well_known');
  const orElse = (problems: readonly Phrase[]): PolicyRequest =>
    wellKnown === undefined ? { kind: 'none', problems } : { kind: 'request', request: wellKnown, problems };
  const [first, second] = file?.cvdPolicyUrls ?? [];
  if (file === undefined || first === undefined) return orElse([]);
  // a file that has run out, or that belongs to another address, points nowhere
  if (file.expiry === 'expired' || file.canonical === 'differs') {
    return orElse([phrase('lookup_policy_not_followed', first)]);
  }
  if (parseUrl(first)?.protocol !== 'https:') {
    return { kind: 'none', problems: [phrase('lookup_policy_not_https', first)] };
  }
  return {
    kind: 'request',
    request: { url: first, purpose: 'policy' },
    problems: second === undefined ? [] : [phrase('lookup_policy_several', first)],
  };
}
