import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { VerdictChip } from '../scope/verdict-chip.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { countText } from '../ui/count-text.ts';
import { formatDateTime } from '../ui/format-moment.ts';
import { SectionHeading } from '../ui/section-heading.tsx';
import type { DraftRow } from './draft-row.ts';
import type { ReportListViewProps } from './report-list-view-props.ts';
import { ReportRow } from './report-row.tsx';

interface DraftRowsProps extends Pick<ReportListViewProps, 'onOpenDraft' | 'onDeleteDraft'> {
  readonly drafts: readonly DraftRow[];
}

/** The drafts, each to be opened or, after a question, deleted. */
export function DraftRows({ drafts, onOpenDraft, onDeleteDraft }: DraftRowsProps) {
  const [deleting, setDeleting] = useState<DraftRow>();
  return (
    <section>
      <SectionHeading>{text('receipt_drafts')}</SectionHeading>
      <Card look="list">
        {drafts.map((draft) => (
          <ReportRow
            key={draft.id}
            testId="draft-row"
            title={draft.title}
            facts={[
              draft.programmeName ?? text('report_no_programme'),
              draft.host ?? '',
              countText(draft.evidenceCount, 'receipt_evidence_one', 'receipt_evidence'),
              text('receipt_edited', formatDateTime(draft.updatedAt)),
            ]}
            chips={draft.verdictKind === undefined ? undefined : <VerdictChip kind={draft.verdictKind} />}
            onOpen={() => onOpenDraft(draft.id)}
            onDelete={() => setDeleting(draft)}
          />
        ))}
      </Card>
      {deleting === undefined ? undefined : (
        <ConfirmDialog
          title={text('receipt_delete_draft')}
          confirmLabel={text('receipt_delete')}
          onCancel={() => setDeleting(undefined)}
          onConfirm={() => {
            setDeleting(undefined);
            onDeleteDraft(deleting.id);
          }}
        >
          <p>
            {text(
              'receipt_delete_draft_body',
              deleting.title === '' ? text('ui_untitled') : deleting.title,
              countText(deleting.evidenceCount, 'receipt_evidence_one', 'receipt_evidence'),
            )}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
