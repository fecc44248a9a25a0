import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SaveFiles } from '../ui/save-files.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { DueTimeline } from './due-timeline.tsx';
import { ReceiptFacts } from './receipt-facts.tsx';
import styles from './receipt-view.module.css';
import type { ReceiptViewProps } from './receipt-view-props.ts';

/** Where one sent report stands: waiting, sending, received or refused. */
export function ReceiptView(props: ReceiptViewProps) {
  const { state } = props;
  return (
    <AppFrame
      kind="page"
      testId="receipt-page"
      heading={
        <h1>
          <VisibleText>{props.title === '' ? text('ui_untitled') : props.title}</VisibleText>
        </h1>
      }
      actions={
        <Button icon="reports" testId="open-reports" onClick={props.onOpenReports}>
          {text('ui_open_reports')}
        </Button>
      }
    >
      <div className={styles.content}>
        <DeliveryCard {...props} />
        {state.kind === 'delivered' ? (
          <section>
            <SectionHeading>{text('receipt_next')}</SectionHeading>
            <Card>
              <DueTimeline
                receivedAt={state.receipt.payload.received_at}
                timeZone={state.receipt.payload.time_zone}
                timeline={props.timeline}
                nowMs={props.nowMs}
              />
            </Card>
          </section>
        ) : undefined}
        <section>
          <SectionHeading>{text('receipt_facts')}</SectionHeading>
          <Card>
            <ReceiptFacts {...props} />
          </Card>
        </section>
        <SaveFiles
          {...props}
          title={text('receipt_files')}
          onSaveReceipt={state.kind === 'delivered' ? props.onSaveReceipt : undefined}
        />
      </div>
    </AppFrame>
  );
}
