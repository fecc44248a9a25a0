import { phrase, type Phrase } from '../base/text.ts';
import type { DraftDiscovery } from '../policy/draft-v1/draft-discovery.ts';
import type { DraftAuthority } from '../policy/draft-v1/draft-evaluation.ts';
import { establishAuthority, type AuthorityOutcome } from '../policy/draft-v1/establish-authority.ts';
import { findPolicyRequest } from '../policy/lookup/find-policy-request.ts';
import type { FoundPolicy, LookupFindings, RetrievedFile } from '../policy/lookup/lookup-findings.ts';
import type { LookupRequest } from '../policy/lookup/lookup-request.ts';
import type { LookupPlan } from '../policy/lookup/plan-lookup.ts';
import { readSource, type SourceOutcome } from '../policy/read-source.ts';
import { parseSecurityTxt } from '../policy/security-txt/parse-security-txt.ts';
import { checkSignature, type SignatureTools } from './check-signature.ts';
import type { Retriever } from './retrieve.ts';

/**
 * Looks up a site's policy: security.txt, then the policy that it names or the well-known one, then the key of a
 * signature. A file that is already in the retriever's hands is not asked for again.
 * @source RFC 9116, section 3; CVD Policy 0.2, section 3; draft-behring-cvd-policy-00, sections 4 and 5; read 2026-11-22
 */
export async function lookUpPolicy(
  plan: LookupPlan,
  retriever: Retriever,
  tools: SignatureTools,
): Promise<LookupFindings> {
  const problems: Phrase[] = [];
  const wanted: LookupRequest[] = [];
  const get = async (request: LookupRequest): Promise<RetrievedFile | undefined> => {
    const retrieval = await retriever.retrieve(request);
    if (retrieval.kind === 'found') return retrieval;
    if (retrieval.kind === 'wanted') wanted.push({ url: retrieval.url, purpose: request.purpose });
    if (retrieval.kind === 'refused') problems.push(retrieval.reason);
    return undefined;
  };

  const securityTxt = await findSecurityTxt(plan, get, wanted);
  const parsed = securityTxt && readSecurityTxt(securityTxt, tools.nowMs);
  if (parsed?.kind === 'refused') problems.push(parsed.problem.phrase);
  const file = parsed?.kind === 'parsed' ? parsed.securityTxt : undefined;
  // where security.txt waits for a click, nothing may overtake it
  const next = wanted.length > 0 ? undefined : findPolicyRequest(plan, file);
  problems.push(...(next?.problems ?? []));
  const retrieval = next?.kind === 'request' ? await get(next.request) : undefined;
  const policy = retrieval && readPolicy(plan, retrieval, securityTxt, tools.nowMs);
  const signature = securityTxt && file && (await checkSignature(securityTxt.text, file, retriever, tools));
  if (signature?.kind === 'unchecked' && signature.wantedUrl !== undefined) {
    wanted.push({ url: signature.wantedUrl, purpose: 'key' });
  }
  return {
    sent: retriever.listSent(),
    wanted,
    ...(securityTxt && file && signature ? { securityTxt: { retrieval: securityTxt, file, signature } } : {}),
    ...(policy === undefined ? {} : { policy }),
    problems: dedupe(problems),
  };
}

/** The standard's own place first; the older one only where nothing was there. */
async function findSecurityTxt(
  plan: LookupPlan,
  get: (request: LookupRequest) => Promise<RetrievedFile | undefined>,
  wanted: readonly LookupRequest[],
): Promise<RetrievedFile | undefined> {
  for (const request of plan.requests) {
    if (request.purpose === 'policy_well_known') continue;
    const found = await get(request);
    if (found || wanted.length > 0) return found;
  }
  return undefined;
}

function readSecurityTxt(retrieval: RetrievedFile, nowMs: number): ReturnType<typeof parseSecurityTxt> {
  return parseSecurityTxt(retrieval.text, { requestedUrl: retrieval.requestedUrl, nowMs });
}

/** The host whose discovery produced the document is recorded with it; it bounds what the document may judge. */
function readPolicy(
  plan: LookupPlan,
  retrieval: RetrievedFile,
  securityTxt: RetrievedFile | undefined,
  nowMs: number,
): FoundPolicy {
  const authority = securityTxt && assess(securityTxt, nowMs);
  const isNamed = authority?.established === true && authority.cvdPolicyUri === retrieval.requestedUrl;
  const origin: FoundPolicy['origin'] = {
    kind: 'lookup',
    host: new URL(plan.origin).hostname,
    url: retrieval.requestedUrl,
    ...(isNamed ? { discovery: buildDiscovery(authority, retrieval) } : {}),
  };
  const outcome = readSource({ text: retrieval.text, format: 'cvd', origin });
  const expired = outcome.kind === 'read' ? findExpiry(outcome, nowMs) : undefined;
  if (expired !== undefined)
    return { retrieval, origin, outcome: refuse(phrase('lookup_policy_expired', expired)) };
  // version 1 counts only where security.txt names it, and only while that file holds
  const isUnnamedDraft = outcome.kind === 'read' && outcome.format === 'cvd-1' && !isNamed;
  return {
    retrieval,
    origin,
    outcome: isUnnamedDraft ? refuse(phrase('lookup_draft_not_named', new URL(plan.origin).host)) : outcome,
  };
}

function refuse(problem: Phrase): Extract<SourceOutcome, { kind: 'refused' }> {
  return { kind: 'refused', problems: [problem] };
}

/** The day on which a document ran out; such a document counts as absent in every version. */
function findExpiry(
  { programmes }: Extract<SourceOutcome, { kind: 'read' }>,
  nowMs: number,
): string | undefined {
  return programmes
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .find((expiresAt) => !(Date.parse(expiresAt) > nowMs))
    ?.slice(0, 10);
}

function buildDiscovery(authority: DraftAuthority, retrieval: RetrievedFile): DraftDiscovery {
  return {
    securityTxtUrl: authority.securityTxtUri,
    securityTxtExpires: authority.securityTxtExpires,
    policyUrl: retrieval.requestedUrl,
    finalUrl: retrieval.finalUrl,
    redirectChain: [...retrieval.redirectChain],
    mediaType: retrieval.mediaType.slice(0, 200),
  };
}

function assess(securityTxt: RetrievedFile, nowMs: number): AuthorityOutcome {
  return establishAuthority(securityTxt.text, {
    requestedUri: securityTxt.requestedUrl,
    finalUri: securityTxt.finalUrl,
    redirectChain: securityTxt.redirectChain,
    retrievedAtMs: nowMs,
  });
}

function dedupe(problems: readonly Phrase[]): readonly Phrase[] {
  const written = problems.map((problem) => JSON.stringify(problem));
  return problems.filter((_problem, index) => written.indexOf(written[index] ?? '') === index);
}
