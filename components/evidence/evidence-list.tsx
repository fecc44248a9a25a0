import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { formatCount } from '../ui/count-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { EvidenceItem } from './evidence-item.ts';
import type { EvidencePanelProps } from './evidence-panel-props.ts';
import type { EvidenceRowActions } from './evidence-row-actions.ts';
import { ExchangeRow } from './exchange-row.tsx';
import { nameEvidence } from './name-evidence.ts';
import { ScreenshotRow } from './screenshot-row.tsx';
import styles from './evidence-list.module.css';

type EvidenceListProps = Pick<
  EvidencePanelProps,
  'items' | 'onIncludeEvidence' | 'onMarkProof' | 'onRemoveEvidence'
>;

// a recording can have thousands of requests; they come in steps
const firstCount = 30;
const stepCount = 100;

/** Every picture and request of this draft, the newest first, with what to do with each. */
export function EvidenceList(props: EvidenceListProps) {
  const [shownCount, setShownCount] = useState(firstCount);
  const [removing, setRemoving] = useState<EvidenceItem>();
  if (props.items.length === 0) {
    return (
      <EmptyState icon="camera" title={text('report_no_evidence')}>
        {text('report_no_evidence_next')}
      </EmptyState>
    );
  }
  // who records looks for what just happened
  const newestFirst = props.items.toReversed();
  const hiddenCount = newestFirst.length - shownCount;
  return (
    <>
      <ul className={styles.list}>
        {newestFirst.slice(0, shownCount).map((item) => (
          <li key={item.evidence.id}>
            <EvidenceRow item={item} {...props} onAskRemove={setRemoving} />
          </li>
        ))}
      </ul>
      {hiddenCount > 0 ? (
        <Button
          size="s"
          isFullWidth
          testId="show-more-evidence"
          onClick={() => setShownCount(shownCount + stepCount)}
        >
          {text('report_show_more', formatCount(Math.min(hiddenCount, stepCount)), formatCount(hiddenCount))}
        </Button>
      ) : undefined}
      {removing === undefined ? undefined : (
        <ConfirmDialog
          title={text('report_remove_title')}
          confirmLabel={text('ui_remove')}
          onCancel={() => setRemoving(undefined)}
          onConfirm={() => {
            setRemoving(undefined);
            props.onRemoveEvidence(removing.evidence.id);
          }}
        >
          <p>{text('report_remove_body', nameEvidence(removing.evidence))}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function EvidenceRow({ item, ...actions }: EvidenceRowActions & { readonly item: EvidenceItem }) {
  const { evidence } = item;
  switch (evidence.kind) {
    case 'screenshot':
      return <ScreenshotRow item={item} screenshot={evidence} {...actions} />;
    case 'exchange':
      return <ExchangeRow item={item} exchange={evidence} {...actions} />;
    default:
      return evidence satisfies never;
  }
}
