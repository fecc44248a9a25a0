import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Card } from '../ui/card.tsx';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { formatDateTime } from '../ui/format-moment.ts';
import type { IconName } from '../ui/icon.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import type { ReportListViewProps } from './report-list-view-props.ts';
import { ReportRow } from './report-row.tsx';
import type { SentRow } from './sent-row.ts';

interface SentRowsProps extends Pick<ReportListViewProps, 'onOpenReport' | 'onDeleteReport'> {
  readonly sent: readonly SentRow[];
}

const looks: Readonly<Record<SentRow['stateKind'], { readonly tone: ChipTone; readonly icon: IconName }>> = {
  queued: { tone: 'unclear', icon: 'clock' },
  sending: { tone: 'accent', icon: 'send' },
  delivered: { tone: 'in', icon: 'tick' },
  refused: { tone: 'out', icon: 'barred' },
};

const words = {
  queued: 'receipt_queued',
  sending: 'receipt_sending',
  delivered: 'receipt_received',
  refused: 'receipt_refused',
} as const;

/** The reports that were sent or wait to be, each with where it stands. */
export function SentRows({ sent, onOpenReport, onDeleteReport }: SentRowsProps) {
  const [deleting, setDeleting] = useState<SentRow>();
  return (
    <section>
      <SectionHeading>{text('receipt_sent')}</SectionHeading>
      <Card look="list">
        {sent.map((report) => {
          const isAtRest = report.stateKind === 'delivered' || report.stateKind === 'refused';
          return (
            <ReportRow
              key={report.id}
              testId="sent-row"
              title={report.title}
              facts={[
                report.programmeName ?? '',
                report.host,
                report.receiptId ?? '',
                formatDateTime(report.at),
              ]}
              chips={
                <Chip {...looks[report.stateKind]}>
                  <span data-testid="sent-state" data-state={report.stateKind}>
                    {text(words[report.stateKind])}
                  </span>
                </Chip>
              }
              onOpen={() => onOpenReport(report.id)}
              onDelete={isAtRest ? () => setDeleting(report) : undefined}
            />
          );
        })}
      </Card>
      {deleting === undefined ? undefined : (
        <ConfirmDialog
          title={text('receipt_delete_report')}
          confirmLabel={text('receipt_delete')}
          onCancel={() => setDeleting(undefined)}
          onConfirm={() => {
            setDeleting(undefined);
            onDeleteReport(deleting.id);
          }}
        >
          <p>{text('receipt_delete_report_body', deleting.title)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
