import { useEffect } from 'react';
import { text } from '../../lib/base/text.ts';
import type { DraftFieldKey } from '../../lib/report/draft.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import type { EvidencePanelProps } from '../evidence/evidence-panel-props.ts';
import { VerdictChip } from '../scope/verdict-chip.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { ChecksCard } from './checks-card.tsx';
import { focusCheck, focusDraftField } from './draft-field-ids.ts';
import { DraftForm } from './draft-form.tsx';
import type { DraftFormProps } from './draft-form-props.ts';
import { IdentityCard } from './identity-card.tsx';
import { ReceiverCard } from './receiver-card.tsx';
import type { SaveState } from './save-state.ts';
import { SaveStateChip } from './save-state-chip.tsx';
import styles from './workspace-view.module.css';

export interface WorkspaceViewProps extends DraftFormProps {
  /** The verdict on the affected address. */
  readonly verdict: Verdict;
  /** The host the verdict is about, e.g. `app.secopsgateway.com`. */
  readonly verdictHost?: string | undefined;
  readonly saveState: SaveState;
  /** The text to put the keyboard into at first, e.g. after a check on the review page. */
  readonly focusField?: DraftFieldKey | undefined;
  readonly evidence: EvidencePanelProps;
  readonly checks: readonly DraftCheck[];
  readonly receiver?: ChosenReceiver | undefined;
  readonly onReview: () => void;
  readonly onOpenReports: () => void;
  /** Opens the options page, at a programme where one is given. */
  readonly onOpenOptions: (programmeId?: string) => void;
  /** Docks the workspace beside the page; absent where the browser cannot or it is docked already. */
  readonly onDock?: (() => void) | undefined;
}

/** The report workspace: evidence, draft, checks, receiver. */
export function WorkspaceView(props: WorkspaceViewProps) {
  const { draft, focusField } = props;
  useEffect(() => {
    if (focusField !== undefined) focusDraftField(focusField);
  }, [focusField]);
  return (
    <AppFrame
      kind="page"
      testId="workspace"
      heading={
        <>
          <h1>
            <VisibleText>{draft.fields.title === '' ? text('ui_untitled') : draft.fields.title}</VisibleText>
          </h1>
          <SaveStateChip saveState={props.saveState} />
        </>
      }
      actions={<WorkspaceActions {...props} />}
    >
      <div className={styles.columns}>
        <aside className={styles.evidence} aria-label={text('report_evidence')}>
          <EvidencePanel {...props.evidence} />
        </aside>
        <form
          className={styles.draft}
          aria-label={text('report_draft')}
          onSubmit={(event) => event.preventDefault()}
        >
          <DraftForm {...props} />
        </form>
        <aside className={styles.checks} aria-label={text('report_before_you_send')}>
          <section>
            <SectionHeading>{text('report_before_you_send')}</SectionHeading>
            <ChecksCard checks={props.checks} onOpen={focusCheck} />
          </section>
          <section>
            <SectionHeading>{text('report_goes_to')}</SectionHeading>
            <ReceiverCard {...props} />
          </section>
          <section>
            <SectionHeading>{text('report_you')}</SectionHeading>
            <IdentityCard fields={draft.fields} />
          </section>
        </aside>
      </div>
    </AppFrame>
  );
}

function WorkspaceActions(props: WorkspaceViewProps) {
  const { onDock } = props;
  return (
    <>
      <VerdictChip kind={props.verdict.kind} host={props.verdictHost} />
      <div className={styles.buttons}>
        <IconButton
          icon="reports"
          label={text('ui_open_reports')}
          testId="open-reports"
          onClick={props.onOpenReports}
        />
        <IconButton
          icon="options"
          label={text('ui_open_options')}
          testId="open-options"
          onClick={() => props.onOpenOptions()}
        />
        {onDock === undefined ? undefined : (
          <IconButton icon="dock" label={text('report_dock')} testId="dock" onClick={onDock} />
        )}
        <Button look="primary" testId="review" onClick={props.onReview}>
          {text('report_review')}
        </Button>
      </div>
    </>
  );
}
