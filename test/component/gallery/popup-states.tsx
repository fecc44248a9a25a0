import { phrase } from '../../../lib/base/text.ts';
import { draftIdSchema } from '../../../lib/base/ids.ts';
import type { Verdict } from '../../../lib/scope/verdict.ts';
import { PopupView } from '../../../components/scope/popup-view.tsx';
import type { PopupViewProps } from '../../../components/scope/popup-view-props.ts';
import { explainScope } from '../../../lib/scope/decide/explain-scope.ts';
import { readPlainList } from '../check-fixtures.ts';
import { ctiPlatform, secopsGateway } from '../programmes.ts';
import type { GalleryState } from './gallery-state.ts';

const inScope: Verdict = {
  kind: 'in',
  url: 'https://app.secopsgateway.com/orders/1042',
  programmeId: 'secops-gateway',
  programmeName: 'SecOps Gateway',
  rule: {
    pattern: '*.secopsgateway.com',
    state: 'in',
    note: 'The policy names secopsgateway.com and all subdomains.',
  },
  runnerUp: { pattern: '*.stripe.com', state: 'out', reason: 'third_party' },
  listUpdatedOn: '2026-04-29',
  isListExpired: false,
  reason: phrase('scope_in', 'SecOps Gateway', '*.secopsgateway.com'),
};

const outOfScope: Verdict = {
  ...inScope,
  kind: 'out',
  url: 'https://js.stripe.com/v3/pay',
  rule: { pattern: '*.stripe.com', state: 'out', reason: 'third_party' },
  reason: phrase('scope_out_third_party', 'SecOps Gateway', '*.stripe.com'),
};

const unclear: Verdict = {
  ...inScope,
  kind: 'unclear',
  url: 'https://acme.com/',
  programmeName: 'Acme',
  rule: { pattern: '*.acme.com', state: 'in' },
  reason: phrase('scope_unclear_apex', 'Acme', '*.acme.com', 'acme.com'),
};

const now = Date.parse('2026-11-22T12:00:00Z');
const whyExplanation = explainScope(
  'https://shop.acme.com/',
  [
    readPlainList('Acme', [
      '*acme.com',
      'shop.acme.com',
      '!shop.acme.com/admin',
      '10.1.0.0/16',
      `${'a-very-long-label.'.repeat(8)}acme.com and shop.acme.com`,
      ...Array.from({ length: 70 }, (_unused, index) => `shop.acme.com/${index}`),
    ]),
  ],
  { now },
);
const conflict = explainScope(
  'https://app.secopsgateway.com/',
  [secopsGateway.scope, readPlainList('Umbrella', ['!*.secopsgateway.com'])],
  { now },
);

const unknown: Verdict = {
  kind: 'unknown',
  url: 'https://example.org/',
  isListExpired: false,
  reason: phrase('scope_unknown_host', 'example.org'),
};

const nothing = (): void => undefined;
const base: PopupViewProps = {
  site: {
    kind: 'judged',
    verdict: inScope,
    programme: secopsGateway,
    host: 'app.secopsgateway.com',
    path: '/orders/1042',
  },
  draftCount: 2,
  waitingCount: 1,
  capture: { kind: 'idle' },
  onCaptureScreenshot: nothing,
  onStartRecording: nothing,
  onStopRecording: nothing,
  onStartReport: nothing,
  onContinueReport: nothing,
  onOpenReports: nothing,
  onOpenOptions: nothing,
  onLookUp: nothing,
  onOpenCheck: nothing,
  onAskProgramme: nothing,
};

const recording = {
  isRunning: true,
  elapsedSeconds: 42,
  requestCount: 37,
  leftScopeCount: 3,
  leftScopeHosts: ['js.stripe.com'],
};
const currentDraft = {
  id: draftIdSchema.parse('7d2f0d0e-6c4b-4f0e-9a55-0d5b6a1c2e3f'),
  title: 'Order of another customer readable by id',
};

const variants: Readonly<Record<string, PopupViewProps>> = {
  'popup-in': base,
  'popup-in-recording': { ...base, recording },
  'popup-in-draft': {
    ...base,
    currentDraft,
    capture: { kind: 'done', phrase: phrase('capture_kept') },
  },
  'popup-capture-failed': {
    ...base,
    capture: { kind: 'failed', phrase: phrase('capture_navigated') },
  },
  'popup-expired': {
    ...base,
    site: {
      kind: 'judged',
      verdict: { ...inScope, isListExpired: true },
      programme: secopsGateway,
      host: 'app.secopsgateway.com',
      path: '/orders/1042',
    },
  },
  'popup-list': {
    ...base,
    site: {
      kind: 'judged',
      verdict: { ...inScope, programmeName: 'Old Harbour', format: 'hackerone', sourceName: 'h1.json' },
      host: 'app.secopsgateway.com',
      path: '/orders/1042',
    },
  },
  'popup-reading': { ...base, isReading: true },
  'popup-out': {
    ...base,
    waitingCount: 0,
    site: {
      kind: 'judged',
      verdict: outOfScope,
      programme: secopsGateway,
      host: 'js.stripe.com',
      path: '/v3/pay',
    },
  },
  'popup-unclear': {
    ...base,
    draftCount: 0,
    waitingCount: 0,
    site: {
      kind: 'judged',
      verdict: unclear,
      programme: { ...secopsGateway, commitments: [], rulesOfEngagement: [], excludedClasses: [] },
      host: 'acme.com',
      path: '/',
    },
  },
  'popup-why': {
    ...base,
    onExplain: async () => whyExplanation,
    site: { kind: 'judged', verdict: whyExplanation.verdict, host: 'shop.acme.com', path: '/' },
  },
  'popup-conflict': {
    ...base,
    onExplain: async () => conflict,
    site: { kind: 'judged', verdict: conflict.verdict, host: 'app.secopsgateway.com', path: '/' },
  },
  'popup-stale': {
    ...base,
    site: {
      kind: 'judged',
      verdict: {
        ...inScope,
        isListStale: true,
        format: 'hackerone',
        sourceName: `https://lists.example/${'long-'.repeat(60)}.json`,
      },
      host: 'app.secopsgateway.com',
      path: '/orders/1042',
    },
  },
  'popup-unknown': {
    ...base,
    draftCount: 0,
    waitingCount: 0,
    site: { kind: 'judged', verdict: unknown, host: 'example.org', path: '/' },
  },
  'popup-open-programme': {
    ...base,
    site: {
      kind: 'judged',
      verdict: { ...unknown, programmeName: 'CTI Platform' },
      programme: ctiPlatform,
      host: 'cti.example.net',
      path: '/',
    },
  },
  'popup-statements': {
    ...base,
    draftCount: 0,
    waitingCount: 0,
    site: {
      kind: 'judged',
      verdict: { ...inScope, programmeId: 'cvd1-acme-com', programmeName: 'Acme' },
      programme: { ...secopsGateway, commitments: [], excludedClasses: [] },
      statements: [
        { activity: 'manual_testing', status: 'publisher-stated-permitted', conditions: [] },
        {
          activity: 'automated_scanning',
          status: 'conditions-not-satisfied',
          conditions: [
            phrase('policy_condition_rate', '2'),
            phrase('policy_condition_agent', 'security-research'),
          ],
        },
        { activity: 'fuzzing', status: 'not-covered', conditions: [] },
      ],
      host: 'acme.com',
      path: '/',
    },
  },
  'popup-browser-page': {
    ...base,
    site: { kind: 'unreachable', why: phrase('unreachable_browser_page') },
  },
  'popup-loading': { ...base, site: { kind: 'loading' } },
  'popup-long': {
    ...base,
    currentDraft: { ...currentDraft, title: `\u202Etxt.exe ${'very long title '.repeat(20)}` },
    recording: {
      isRunning: true,
      elapsedSeconds: 7384,
      requestCount: 4999,
      leftScopeCount: 1208,
      leftScopeHosts: [`${'a-very-long-label.'.repeat(9)}stripe.com:8443`, 'b.c', 'd.e', 'f.g', 'h.i', 'j.k'],
    },
    site: {
      kind: 'judged',
      verdict: {
        ...outOfScope,
        rule: { pattern: `https://*.${'a-very-long-label.'.repeat(8)}stripe.com/*`, state: 'out' },
      },
      programme: secopsGateway,
      host: `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain-with-a-long-name-of-sixty-characters-ok.co.uk:8443`,
      path: `/${'a/b-c_d\u202Egpj.'.repeat(60)}?next=${'%2F'.repeat(300)}`,
    },
  },
};

export const popupStates: readonly GalleryState[] = Object.entries(variants).map(([name, props]) => ({
  name,
  widthPx: 384,
  render: () => <PopupView {...props} />,
}));
