import { text } from '../../lib/base/text.ts';
import type { Screenshot } from '../../lib/evidence/evidence.ts';
import { formatUtcClock } from '../ui/format-moment.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import type { EvidenceItem } from './evidence-item.ts';
import { EvidenceRow } from './evidence-row.tsx';
import type { EvidenceRowActions } from './evidence-row-actions.ts';
import styles from './screenshot-row.module.css';

interface ScreenshotRowProps extends EvidenceRowActions {
  readonly item: EvidenceItem;
  readonly screenshot: Screenshot;
}

/** A picture of the page, as the browser drew it. */
export function ScreenshotRow({ item, screenshot, ...actions }: ScreenshotRowProps) {
  const { id, label, page, widthPx, heightPx } = screenshot;
  return (
    <EvidenceRow
      kind="screenshot"
      figure={
        item.thumbnailUrl === undefined ? (
          <span className={styles.missing} />
        ) : (
          <img className={styles.picture} src={item.thumbnailUrl} alt="" />
        )
      }
      title={
        <bdi>
          <VisibleText>{label}</VisibleText>
        </bdi>
      }
      name={label}
      facts={[
        text('report_photograph'),
        formatUtcClock(page.capturedAt),
        text('report_pixels', String(widthPx), String(heightPx)),
      ]}
      verdictKind={screenshot.verdict.kind}
      isIncluded={screenshot.isIncluded}
      onInclude={(isIncluded) => actions.onIncludeEvidence(id, isIncluded)}
      onRemove={() => actions.onAskRemove(item)}
    />
  );
}
