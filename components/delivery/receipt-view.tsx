import type { Sha256 } from '../../lib/base/ids.ts';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { Commitment } from '../../lib/policy/goodfaith-extension.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
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

/** One promise of the programme, or duty of the researcher, with its date. */
export interface DueDate {
  readonly kind: Commitment['kind'];
  readonly dueAt: Instant;
  /** True where only the day counts, e.g. business days; it is a day in the receiver's time zone. */
  readonly isDateOnly: boolean;
  /** The rule that gave the date, e.g. "7 business days, Europe/Berlin". */
  readonly rule: Phrase;
  readonly by: 'programme' | 'researcher';
}

/** What the receiver has acknowledged so far. */
export interface DeliveryProgress {
  readonly acknowledgedByteCount: number;
  readonly totalByteCount: number;
  readonly files: readonly {
    readonly filename: string;
    readonly byteCount: number;
    readonly isAcknowledged: boolean;
  }[];
}

/** Why a report waits or was refused, and what the person can do. */
export interface DeliveryExplanation {
  readonly what: Phrase;
  readonly next?: Phrase | undefined;
  /** The receiver's own words, shown as a quotation. */
  readonly quote?: string | undefined;
}

export interface ReceiptViewProps {
  readonly title: string;
  readonly programmeName?: string | undefined;
  readonly host: string;
  readonly sha256: Sha256;
  readonly byteCount: number;
  readonly frozenAt: Instant;
  readonly state: DeliveryState;
  readonly progress?: DeliveryProgress | undefined;
  readonly explanation?: DeliveryExplanation | undefined;
  readonly timeline: readonly DueDate[];
  /** Milliseconds since 1970; says which due dates have passed. */
  readonly nowMs: number;
  readonly isOffline: boolean;
  /** Tries again at once; absent while that would be of no use. */
  readonly onRetry?: (() => void) | undefined;
  /** Back to the draft, after a refusal. */
  readonly onEditDraft?: (() => void) | undefined;
  readonly onOpenReports: () => void;
  readonly onSaveReportJson: () => void;
  readonly onSaveReportMarkdown: () => void;
  readonly onSaveEvidenceZip: () => void;
  readonly onSaveReceipt: () => void;
}

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
