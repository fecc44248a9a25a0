import { phrase } from '../../../lib/base/text.ts';
import { emptyDraftFields } from '../../../lib/report/draft.ts';
import type { EvidencePanelProps } from '../../../components/evidence/evidence-panel-props.ts';
import { NotFoundView } from '../../../components/report/not-found-view.tsx';
import { WorkspaceView, type WorkspaceViewProps } from '../../../components/report/workspace-view.tsx';
import {
  buildExchange,
  buildLedgerRow,
  buildVerdict,
  screenshot,
  writtenDraft,
} from '../evidence-fixtures.ts';
import { ctiPlatform, secopsGateway } from '../programmes.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = (): void => undefined;

// a small drawing of a page, so that a thumbnail is really drawn
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='320' height='200'%3E%3Crect width='320' height='200' fill='%23eef2f9'/%3E%3Crect x='24' y='24' width='140' height='18' fill='%239fb0cc'/%3E%3Crect x='24' y='60' width='220' height='12' fill='%23c2cde0'/%3E%3Crect x='24' y='84' width='180' height='12' fill='%23c2cde0'/%3E%3Crect x='24' y='120' width='90' height='28' fill='%232247c7'/%3E%3C/svg%3E";

const evidence: EvidencePanelProps = {
  items: [
    { evidence: screenshot, thumbnailUrl: picture },
    { evidence: buildExchange(2, { isProof: true }), maskedCount: 2 },
    { evidence: buildExchange(1), maskedCount: 2 },
    {
      evidence: buildExchange(3, {
        isIncluded: false,
        method: 'POST',
        url: 'https://js.stripe.com/v3/pay?session=1',
        statusCode: 403,
        verdict: buildVerdict('out'),
      }),
    },
    {
      evidence: buildExchange(4, {
        isIncluded: false,
        url: 'https://app.secopsgateway.com/api/events',
        statusCode: undefined,
        error: 'net::ERR_ABORTED',
      }),
    },
  ],
  recorder: {
    isRunning: false,
    elapsedSeconds: 0,
    requestCount: 0,
    leftScopeCount: 0,
    leftScopeHosts: [],
    canRecord: true,
    unseenHosts: [{ host: 'api.eu-west-1.secopsgateway.com', requestCount: 12 }],
    grantedHosts: ['app.secopsgateway.com'],
  },
  capture: { kind: 'idle' },
  ledger: [
    buildLedgerRow(1, { kind: 'cut', phrase: phrase('recording_body_cut', 'POST /api/upload') }),
    buildLedgerRow(2, { kind: 'dropped', phrase: phrase('recording_host_not_seen', 'js.stripe.com', '3') }),
  ],
  maskedValues: [
    {
      placeholder: 'token-3f1c9a',
      description: phrase('redaction_mask', 'Token', 'the request header Authorization'),
      count: 6,
      isKept: false,
      isLocked: false,
    },
    {
      placeholder: 'cookie-81b0e2',
      description: phrase('redaction_mask', 'Cookie value', '“sid”'),
      count: 1,
      isKept: true,
      isLocked: false,
    },
    {
      placeholder: 'internal-5c21aa',
      description: phrase(
        'redaction_mask',
        "Value under your organisation's rule",
        'the parameter “customer_id”',
      ),
      count: 2,
      isKept: false,
      isLocked: true,
    },
  ],
  onCaptureScreenshot: nothing,
  onStartRecording: nothing,
  onStopRecording: nothing,
  onAskForHost: nothing,
  onIncludeEvidence: nothing,
  onMarkProof: nothing,
  onRemoveEvidence: nothing,
  onKeepValue: nothing,
};

const base: WorkspaceViewProps = {
  draft: writtenDraft,
  programme: secopsGateway,
  programmes: [secopsGateway, ctiPlatform],
  verdict: buildVerdict('in'),
  verdictHost: 'app.secopsgateway.com',
  saveState: { kind: 'saved', at: '2026-11-21T14:07:31.000Z' },
  evidence,
  checks: [
    {
      id: 'impact',
      level: 'block',
      field: 'impact',
      phrase: phrase('check_required', 'Impact', 'SecOps Gateway'),
    },
    { id: 'rules-of-engagement', level: 'answer', phrase: phrase('check_rules_open', 'SecOps Gateway', '4') },
    { id: 'credit-name', level: 'warn', field: 'creditName', phrase: phrase('check_credit_name') },
    { id: 'proof', level: 'ok', field: 'proof', phrase: phrase('check_proof_there', '3') },
    { id: 'masked', level: 'ok', phrase: phrase('check_masked', '14') },
  ],
  receiver: {
    url: 'https://report.secopsgateway.com/reports',
    host: 'report.secopsgateway.com',
    namedBy: 'policy',
  },
  weaknesses: [{ name: 'Insecure direct object reference (IDOR)', cwe: 'CWE-639' }],
  onChangeFields: nothing,
  onChangeProgramme: nothing,
  onConfirm: nothing,
  onReview: nothing,
  onOpenReports: nothing,
  onOpenOptions: nothing,
  onDock: nothing,
};

const longHost = `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain-of-some-length.co.uk:8443`;
const empty: WorkspaceViewProps = {
  ...base,
  draft: { ...writtenDraft, fields: emptyDraftFields, provenance: {}, confirmations: [] },
  saveState: { kind: 'new' },
  receiver: undefined,
  onDock: undefined,
  evidence: {
    ...evidence,
    items: [],
    ledger: [],
    maskedValues: [],
    onCaptureScreenshot: undefined,
    recorder: { ...evidence.recorder, canRecord: false, unseenHosts: [], grantedHosts: [] },
  },
};

const long: WorkspaceViewProps = {
  ...base,
  verdict: buildVerdict('out'),
  verdictHost: longHost,
  receiver: { url: `https://${longHost}/`, host: longHost, namedBy: 'person' },
  saveState: { kind: 'failed', why: phrase('capture_failed_storage') },
  draft: {
    ...writtenDraft,
    fields: {
      ...writtenDraft.fields,
      title: `\u202Etxt.exe ${'<img src=x onerror=alert(1)> '.repeat(8)}`,
      endpoint: `https://${longHost}/${'a/'.repeat(200)}`,
      contactAddress: `${'long'.repeat(40)}@example.org`,
      steps: 'word'.repeat(400),
    },
  },
  evidence: {
    ...evidence,
    capture: { kind: 'failed', phrase: phrase('check_rules_open', 'SecOps Gateway', '4') },
    recorder: {
      ...evidence.recorder,
      isRunning: true,
      elapsedSeconds: 9000,
      requestCount: 4999,
      leftScopeCount: 1200,
      leftScopeHosts: ['js.stripe.com', `${'a-long-label.'.repeat(12)}example.com`, 'c.example'],
      unseenHosts: [{ host: longHost, requestCount: 1 }],
      problem: phrase('check_rules_open', 'SecOps Gateway', '4'),
    },
    items: [
      { evidence: { ...screenshot, label: '\u202E<b>hostile</b> '.repeat(30) } },
      ...Array.from({ length: 60 }, (_unused, index) => ({
        evidence: buildExchange(index, { url: `https://${longHost}/${'path-'.repeat(200)}` }),
        maskedCount: 1000,
      })),
    ],
    ledger: Array.from({ length: 40 }, (_unused, index) =>
      buildLedgerRow(index, { kind: 'dropped', phrase: phrase('recording_host_not_seen', longHost, '3') }),
    ),
  },
};

const variants: readonly (readonly [string, number, WorkspaceViewProps])[] = [
  ['workspace', 1400, base],
  ['workspace-middle', 900, base],
  ['workspace-narrow', 360, base],
  ['workspace-empty', 1400, empty],
  ['workspace-empty-narrow', 360, empty],
  ['workspace-urgent', 1200, { ...base, programme: ctiPlatform, verdict: buildVerdict('unknown') }],
  ['workspace-no-programme', 1200, { ...base, programme: undefined, receiver: undefined }],
  ['workspace-long', 1200, long],
  ['workspace-long-narrow', 360, long],
];

export const workspaceStates: readonly GalleryState[] = [
  ...variants.map(([name, widthPx, props]) => ({
    name,
    widthPx,
    render: () => <WorkspaceView {...props} />,
  })),
  { name: 'not-found', widthPx: 900, render: () => <NotFoundView onOpenReports={nothing} /> },
];
