import { text } from '../../lib/base/text.ts';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { CheckField } from '../ui/check-field.tsx';
import { Card } from '../ui/card.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './review-attachments.module.css';
import type { ReviewAttachment } from './review-attachment.ts';

interface ReviewAttachmentsProps {
  readonly attachments: readonly ReviewAttachment[];
  readonly onToggle: (id: string, isIncluded: boolean) => void;
}

/** Every file that would go along, each with a box of its own, its size and its digest. */
export function ReviewAttachments({ attachments, onToggle }: ReviewAttachmentsProps) {
  if (attachments.length === 0) return <p className={styles.none}>{text('review_no_attachments')}</p>;
  return (
    <Card look="list" testId="attachments">
      {attachments.map((attachment) => (
        <div key={attachment.id} className={styles.row} data-testid="attachment">
          <CheckField
            isChecked={attachment.isIncluded}
            testId="include-attachment"
            hint={
              <span className={styles.digest} dir="ltr" title={attachment.sha256}>
                {text('review_sha256_of', attachment.sha256.slice(0, 16))}
              </span>
            }
            onChange={(isIncluded) => onToggle(attachment.id, isIncluded)}
          >
            <bdi>
              <VisibleText>{attachment.filename}</VisibleText>
            </bdi>
          </CheckField>
          <span className={styles.size}>{formatByteCount(attachment.byteCount)}</span>
        </div>
      ))}
    </Card>
  );
}
