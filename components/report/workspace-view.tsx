import type { Instant } from '../../lib/base/time.ts';
import type { Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { Draft, DraftFieldKey, DraftFields } from '../../lib/report/draft.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import { EvidencePanel, type EvidencePanelProps } from '../evidence/evidence-panel.tsx';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'saving' }
  /** Nothing was typed yet, so nothing had to be saved. */
  | { readonly kind: 'new' }
  | { readonly kind: 'failed'; readonly why: Phrase };

/** One finding of `checkDraft` about this draft. */
export interface DraftCheck {
  readonly id: string;
  readonly level: 'block' | 'answer' | 'warn' | 'ok';
  readonly field?: DraftFieldKey | undefined;
  readonly phrase: Phrase;
}

/** A weakness to choose from: name and CWE. */
export interface WeaknessChoice {
  readonly name: string;
  /** `CWE-639`, or empty where the name has no single one. */
  readonly cwe: string;
}

/** Where a report would go. */
export interface Receiver {
  /** The full address, e.g. `https://report.example.com/reports`. */
  readonly url: string;
  readonly host: string;
  /** Who named it: the policy itself or the person. */
  readonly namedBy: 'policy' | 'person';
}

export interface WorkspaceViewProps {
  readonly draft: Draft;
  readonly programme?: Programme | undefined;
  /** Every programme this report could be for, for the chooser. */
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  /** The verdict on the affected address. */
  readonly verdict: Verdict;
  /** The host the verdict is about, e.g. `app.secopsgateway.com`. */
  readonly verdictHost?: string | undefined;
  readonly saveState: SaveState;
  readonly evidence: EvidencePanelProps;
  readonly checks: readonly DraftCheck[];
  readonly receiver?: Receiver | undefined;
  readonly weaknesses: readonly WeaknessChoice[];
  /** Changes one or more texts; whoever listens drops the provenance of these fields. */
  readonly onChangeFields: (change: Partial<DraftFields>) => void;
  readonly onChangeProgramme: (programmeId: string | undefined) => void;
  /** Confirms, or takes back, rules of engagement and excluded classes by their ids. */
  readonly onConfirm: (ids: readonly string[], isConfirmed: boolean) => void;
  readonly onReview: () => void;
  readonly onOpenReports: () => void;
  /** Opens the options page, at a programme where one is given. */
  readonly onOpenOptions: (programmeId?: string) => void;
  /** Docks the workspace beside the page; absent where the browser cannot or it is docked already. */
  readonly onDock?: (() => void) | undefined;
}

/** The report workspace: evidence, draft, checks, receiver. */
export function WorkspaceView(props: WorkspaceViewProps) {
  return (
    <main data-testid="workspace">
      {props.draft.fields.title}
      <EvidencePanel {...props.evidence} />
    </main>
  );
}
