import { vi } from 'vitest';
import type { EvidencePanelProps } from '../../components/evidence/evidence-panel-props.ts';
import type { WorkspaceViewProps } from '../../components/report/workspace-view.tsx';
import { emptyDraftFields, type DraftFields } from '../../lib/report/draft.ts';
import { buildVerdict, writtenDraft } from './evidence-fixtures.ts';
import { ctiPlatform, secopsGateway } from './programmes.ts';

/** An evidence panel without evidence, whose callbacks can be looked at. */
export function buildEvidenceProps(change: Partial<EvidencePanelProps> = {}): EvidencePanelProps {
  return {
    items: [],
    recorder: {
      isRunning: false,
      elapsedSeconds: 0,
      requestCount: 0,
      leftScopeCount: 0,
      leftScopeHosts: [],
      canRecord: true,
      unseenHosts: [],
      grantedHosts: [],
    },
    capture: { kind: 'idle' },
    ledger: [],
    maskedValues: [],
    onStartRecording: vi.fn<() => void>(),
    onStopRecording: vi.fn<() => void>(),
    onAskForHost: vi.fn<EvidencePanelProps['onAskForHost']>(),
    onIncludeEvidence: vi.fn<EvidencePanelProps['onIncludeEvidence']>(),
    onMarkProof: vi.fn<EvidencePanelProps['onMarkProof']>(),
    onRemoveEvidence: vi.fn<EvidencePanelProps['onRemoveEvidence']>(),
    onKeepValue: vi.fn<EvidencePanelProps['onKeepValue']>(),
    ...change,
  };
}

/** A workspace with an empty draft for SecOps Gateway, whose callbacks can be looked at. */
export function buildWorkspaceProps(change: Partial<WorkspaceViewProps> = {}): WorkspaceViewProps {
  return {
    draft: buildDraft({}),
    programme: secopsGateway,
    programmes: [secopsGateway, ctiPlatform],
    verdict: buildVerdict('in'),
    verdictHost: 'app.secopsgateway.com',
    saveState: { kind: 'new' },
    evidence: buildEvidenceProps(),
    checks: [],
    weaknesses: [{ name: 'Insecure direct object reference (IDOR)', cwe: 'CWE-639' }],
    onChangeFields: vi.fn<WorkspaceViewProps['onChangeFields']>(),
    onChangeProgramme: vi.fn<WorkspaceViewProps['onChangeProgramme']>(),
    onConfirm: vi.fn<WorkspaceViewProps['onConfirm']>(),
    onReview: vi.fn<() => void>(),
    onOpenReports: vi.fn<() => void>(),
    onOpenOptions: vi.fn<WorkspaceViewProps['onOpenOptions']>(),
    ...change,
  };
}

/** A draft with nothing in it but these texts. */
export function buildDraft(fields: Partial<DraftFields>): typeof writtenDraft {
  return {
    ...writtenDraft,
    fields: { ...emptyDraftFields, ...fields },
    provenance: {},
    confirmations: [],
  };
}
