import { text } from '../../lib/base/text.ts';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { HostText } from '../scope/host-text.tsx';
import { Button } from '../ui/button.tsx';
import { countText } from '../ui/count-text.ts';
import { DigestText } from '../ui/digest-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { SaveFiles } from '../ui/save-files.tsx';
import { SectionHeading } from '../ui/section-heading.tsx';
import { ChecksCard } from './checks-card.tsx';
import { ReviewAttachments } from './review-attachments.tsx';
import styles from './review-panel.module.css';
import type { ReviewViewProps } from './review-view-props.ts';
import type { ReviewedReport } from './reviewed-report.ts';

interface ReviewPanelProps {
  readonly props: ReviewViewProps;
  readonly report: ReviewedReport;
}

/** To whom, with which files, under which digest, and the one button that sends. */
export function ReviewPanel({ props, report }: ReviewPanelProps) {
  return (
    <>
      <section>
        <SectionHeading>{text('review_receiver')}</SectionHeading>
        {props.receiver === undefined ? (
          <p>{text('review_no_receiver')}</p>
        ) : (
          <p>
            <HostText host={props.receiver.host} size="l" testId="receiver-host" />
          </p>
        )}
      </section>
      <section>
        <SectionHeading>{text('review_attachments')}</SectionHeading>
        <ReviewAttachments attachments={props.attachments} onToggle={props.onToggleAttachment} />
      </section>
      <section>
        <SectionHeading>{text('review_masked')}</SectionHeading>
        <p data-testid="masked-summary">{sayMasked(report)}</p>
      </section>
      <section>
        <SectionHeading end={<span className={styles.size}>{formatByteCount(report.byteCount)}</span>}>
          {text('review_digest')}
        </SectionHeading>
        <DigestText sha256={report.sha256} testId="digest" />
      </section>
      <SendArea props={props} />
      <SaveFiles {...props} title={text('review_save_instead')} />
    </>
  );
}

function SendArea({ props }: { readonly props: ReviewViewProps }) {
  const { state, receiver } = props;
  if (state.kind === 'stale') {
    return (
      <Notice tone="unclear" announce="status" testId="review-stale">
        <p>{text('review_stale')}</p>
        <Button testId="refresh-review" onClick={props.onRefresh}>
          {text('review_refresh')}
        </Button>
      </Notice>
    );
  }
  if (state.kind === 'blocked') {
    return (
      <Notice tone="out" testId="review-blocked">
        <p>{text('review_blocked')}</p>
        <ChecksCard checks={state.checks} onOpen={(check) => props.onBack(check.field)} />
      </Notice>
    );
  }
  if (receiver === undefined) {
    return (
      <Notice tone="unclear" testId="review-no-receiver">
        <p>{text('review_no_receiver_next')}</p>
        <Button testId="add-receiver" onClick={props.onAddReceiver}>
          {text('report_add_receiver')}
        </Button>
      </Notice>
    );
  }
  return (
    <Button
      look="primary"
      size="l"
      icon="send"
      isFullWidth
      testId="send"
      isUnavailable={state.kind !== 'ready'}
      onClick={props.onSend}
    >
      {state.kind === 'queueing' ? text('review_queueing') : text('review_send', receiver.host)}
    </Button>
  );
}

function sayMasked(report: ReviewedReport): string {
  const masked =
    report.maskedCount === 0
      ? text('review_masked_none')
      : text(
          'review_masked_in',
          countText(report.maskedCount, 'review_value', 'review_values'),
          countText(report.requestCount, 'ui_request', 'ui_requests'),
        );
  const kept =
    report.keptCount === 0
      ? text('review_kept_none')
      : countText(report.keptCount, 'review_kept', 'review_kept');
  return `${masked} ${kept}`;
}
