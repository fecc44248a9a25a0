import { parseTimestamp } from '../parse-timestamp.ts';
import type { DraftAuthority, PolicyRetrieval } from './draft-evaluation.ts';
import { isPlainHttpsUri } from './draft-document.ts';
import { parseDraftHost } from './parse-draft-host.ts';
import { parseDraftTarget } from './parse-draft-target.ts';

/**
 * Says whether this text is the policy that the security.txt of exactly this host names, and whether it came whole,
 * over https alone.
 * @source draft-behring-cvd-policy-00, sections 5 and 6, read 2026-11-22
 */
export function isAuthorityEstablished(
  authority: DraftAuthority | undefined,
  retrieval: PolicyRetrieval | undefined,
  host: string,
  nowMs: number,
): boolean {
  if (!authority || !retrieval) return false;
  const discoveryHost = parseDraftHost(authority.discoveryHost);
  return (
    discoveryHost === host &&
    parseDraftTarget(authority.securityTxtUri)?.host === discoveryHost &&
    isPlainHttpsUri(authority.securityTxtUri) &&
    (parseTimestamp(authority.securityTxtExpires) ?? 0) > nowMs &&
    retrieval.requestedUri === authority.cvdPolicyUri &&
    retrieval.finalUri === (retrieval.redirectChain.at(-1) ?? retrieval.requestedUri) &&
    isPlainHttpsUri(authority.cvdPolicyUri) &&
    retrieval.redirectChain.every((hop) => isPlainHttpsUri(hop, { canHaveFragment: true })) &&
    retrieval.statusCode === 200 &&
    /^application\/cvd-policy\+json[ \t]*(;|$)/i.test(retrieval.mediaType)
  );
}
