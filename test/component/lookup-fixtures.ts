import type { LookupState } from '../../components/policy/lookup-state.ts';
import type { LookupViewProps } from '../../components/policy/lookup-view-props.ts';
import { phrase } from '../../lib/base/text.ts';
import type {
  FoundPolicy,
  LookupFindings,
  SignatureFinding,
} from '../../lib/policy/lookup/lookup-findings.ts';
import { planLookup, type LookupPlan } from '../../lib/policy/lookup/plan-lookup.ts';
import { readSource } from '../../lib/policy/read-source.ts';
import { parseSecurityTxt } from '../../lib/policy/security-txt/parse-security-txt.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');
const nothing = (): void => undefined;

function buildPlan(): LookupPlan {
  const outcome = planLookup('https://shop.harbour.example/orders', { canReachThisComputer: false });
  if (outcome.kind === 'refused') throw new Error(outcome.reason.key);
  return outcome.plan;
}
export const plan = buildPlan();

const [standard, , wellKnown] = plan.requests.map(({ url }) => url);
const policyUrl = 'https://policies.provider.example/harbour.json';

export const harbourPolicy = {
  cvd_policy: '0.2',
  canonical: policyUrl,
  expires: '2027-06-30T00:00:00Z',
  updated: '2026-10-01',
  organization: { name: 'Harbour Supply' },
  contact: { channels: [{ type: 'email', value: 'security@harbour.example' }] },
  research: { posture: 'limited', statement: 'We welcome careful research on our shop.' },
  scope: {
    precedence: 'out_overrides_in',
    web: [
      { pattern: 'shop.harbour.example', state: 'in' },
      { pattern: 'shop.harbour.example/partners', state: 'out', reason: 'not_operated' },
      { pattern: '*.bank.example', state: 'in' },
    ],
  },
  testing: { default: 'prohibited', rules: [{ activity: 'manual_testing', state: 'allowed' }] },
  report_requirements: {
    required_fields: ['description'],
    intake: { url: 'https://report.provider.example/reports' },
  },
};

const origin = { kind: 'lookup', host: 'shop.harbour.example', url: policyUrl } as const;

/** A policy as the look-up found it, from this document. */
export function buildFoundPolicy(document: unknown): FoundPolicy {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const mediaType = 'application/json';
  return {
    retrieval: { requestedUrl: policyUrl, finalUrl: policyUrl, redirectChain: [], mediaType, text },
    origin,
    outcome: readSource({ text, format: 'cvd', origin }),
  };
}

/** A security.txt file as the look-up found it. */
export function buildFoundSecurityTxt(
  text: string,
  signature: SignatureFinding = { kind: 'none' },
): NonNullable<LookupFindings['securityTxt']> {
  const requestedUrl = standard ?? '';
  const parsed = parseSecurityTxt(text, { requestedUrl, nowMs });
  if (parsed.kind === 'refused') throw new Error(parsed.problem.code);
  const mediaType = 'text/plain';
  return {
    retrieval: { requestedUrl, finalUrl: requestedUrl, redirectChain: [], mediaType, text },
    file: parsed.securityTxt,
    signature,
  };
}

export const securityTxtLines = [
  'Contact: mailto:security@harbour.example',
  'Contact: https://harbour.example/report',
  'Expires: 2027-01-31T00:00:00Z',
  'Encryption: https://shop.harbour.example/key.asc',
  'Encryption: openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f',
  `Canonical: ${standard}`,
  `CVD-Policy: ${policyUrl}`,
  'Policy: https://harbour.example/security',
  'Preferred-Languages: en, de',
  'Bug-Bounty: False',
  'X-Coffee: yes please',
];

export const verified: SignatureFinding = {
  kind: 'verified',
  fingerprint: '5F2DE5521C63A801AB59CCB603D49DE44B29100F',
  signedAt: '2026-10-01T08:00:00.000Z',
  keyUrl: 'https://shop.harbour.example/key.asc',
};

export const findings: LookupFindings = {
  sent: [
    { url: standard ?? '', purpose: 'security_txt', result: phrase('lookup_result_found') },
    { url: policyUrl, purpose: 'policy', result: phrase('lookup_result_found') },
    { url: verified.keyUrl, purpose: 'key', result: phrase('lookup_result_found') },
  ],
  wanted: [],
  securityTxt: buildFoundSecurityTxt(securityTxtLines.join('\n'), verified),
  policy: buildFoundPolicy(harbourPolicy),
  problems: [],
};

export const emptyFindings: LookupFindings = {
  sent: [
    { url: standard ?? '', purpose: 'security_txt', result: phrase('lookup_result_missing') },
    {
      url: wellKnown ?? '',
      purpose: 'policy_well_known',
      result: phrase('lookup_result_other_type', 'text/html'),
    },
  ],
  wanted: [],
  problems: [],
};

export const foundState: Extract<LookupState, { kind: 'found' }> = {
  kind: 'found',
  plan,
  findings,
  adding: { kind: 'idle' },
  statements: [
    { activity: 'manual_testing', status: 'publisher-stated-permitted', conditions: [] },
    { activity: 'automated_scanning', status: 'publisher-stated-prohibited', conditions: [] },
  ],
};

export const lookupProps: LookupViewProps = {
  state: { kind: 'planned', plan },
  canReachThisComputer: false,
  lentHosts: [],
  onAllowThisComputer: nothing,
  onAsk: nothing,
  onAskMore: nothing,
  onAdd: nothing,
  onGiveBackHosts: nothing,
  onOpenOptions: nothing,
};
