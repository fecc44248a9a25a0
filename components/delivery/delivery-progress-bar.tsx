import { text } from '../../lib/base/text.ts';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { Icon } from '../ui/icon.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './delivery-progress-bar.module.css';
import type { DeliveryProgress } from './delivery-progress.ts';

/** The bytes that the receiver has acknowledged, and nothing that is only hoped for. */
export function DeliveryProgressBar({ progress }: { readonly progress: DeliveryProgress | undefined }) {
  if (progress === undefined) return undefined;
  const { acknowledgedByteCount, totalByteCount, files } = progress;
  return (
    <div className={styles.progress} data-testid="delivery-progress">
      <label className={styles.label}>
        {text(
          'receipt_acknowledged',
          formatByteCount(acknowledgedByteCount),
          formatByteCount(totalByteCount),
        )}
        <progress max={totalByteCount} value={acknowledgedByteCount} />
      </label>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.filename} className={styles.file}>
            <Icon name={file.isAcknowledged ? 'tick' : 'clock'} size="s" />
            <span className={styles.name}>
              <bdi>
                <VisibleText>{file.filename}</VisibleText>
              </bdi>
            </span>
            <span>
              {text(
                file.isAcknowledged ? 'receipt_file_there' : 'receipt_file_waits',
                formatByteCount(file.byteCount),
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
