import { LookupView } from '../../../components/policy/lookup-view.tsx';
import type { LookupState } from '../../../components/policy/lookup-state.ts';
import type { LookupViewProps } from '../../../components/policy/lookup-view-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import {
  buildFoundPolicy,
  buildFoundSecurityTxt,
  emptyFindings,
  findings,
  foundState,
  harbourPolicy,
  lookupProps,
  plan,
} from '../lookup-fixtures.ts';
import type { GalleryState } from './gallery-state.ts';

const longHost = `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain-of-some-length.co.uk:8443`;

const hostile: LookupState = {
  ...foundState,
  findings: {
    ...findings,
    problems: [phrase('lookup_policy_not_https', `javascript:${'alert(1);'.repeat(30)}`)],
    wanted: [{ url: `https://${longHost}/.well-known/cvd.json`, purpose: 'policy' }],
    securityTxt: buildFoundSecurityTxt(
      [
        'Contact: javascript:alert(1)',
        `Contact: https://${longHost}/`,
        'Expires: 2026-01-01T00:00:00Z',
        'Canonical: https://evil.example/.well-known/security.txt',
        `X-\u202Egnp: \u202E${'x'.repeat(300)}`,
      ].join('\n'),
      { kind: 'refused', reason: phrase('lookup_signature_other_key', 'AB12CD34EF567890') },
    ),
    policy: buildFoundPolicy({
      ...harbourPolicy,
      organization: { name: `\u202E${'A very long name '.repeat(10)}` },
      research: { posture: 'limited', statement: `<script>alert(1)</script> ${'word'.repeat(200)}` },
    }),
  },
  adding: { kind: 'refused', problems: [phrase('options_programme_taken', 'SecOps Gateway')] },
  trouble: 'denied',
};

const variants: readonly (readonly [string, number, Partial<LookupViewProps>])[] = [
  ['lookup-planned', 1000, {}],
  ['lookup-planned-narrow', 360, {}],
  ['lookup-denied', 1000, { state: { kind: 'planned', plan, trouble: 'denied' } }],
  [
    'lookup-this-computer',
    1000,
    {
      state: {
        kind: 'refused',
        reason: phrase('lookup_refused_this_computer', 'localhost:8080'),
        isThisComputer: true,
      },
    },
  ],
  ['lookup-busy', 1000, { state: { kind: 'busy', plan } }],
  ['lookup-found', 1000, { state: foundState, lentHosts: ['https://shop.harbour.example/*'] }],
  ['lookup-found-narrow', 360, { state: foundState, lentHosts: ['https://shop.harbour.example/*'] }],
  ['lookup-added', 1000, { state: { ...foundState, adding: { kind: 'added', name: 'Harbour Supply' } } }],
  ['lookup-none', 1000, { state: { ...foundState, findings: emptyFindings } }],
  ['lookup-hostile', 1000, { state: hostile, lentHosts: [`https://${longHost}/*`] }],
  ['lookup-hostile-narrow', 360, { state: hostile, lentHosts: [`https://${longHost}/*`] }],
];

export const lookupStates: readonly GalleryState[] = variants.map(([name, widthPx, change]) => ({
  name,
  widthPx,
  render: () => <LookupView {...lookupProps} {...change} />,
}));
