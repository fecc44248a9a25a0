import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';
import { HostText } from '../scope/host-text.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './receiver-card.module.css';

interface ReceiverCardProps {
  readonly receiver?: ChosenReceiver | undefined;
  readonly programme?: Programme | undefined;
  readonly onOpenOptions: (programmeId?: string) => void;
}

/** Where the report would go, who said so, and that nothing has left yet. */
export function ReceiverCard({ receiver, programme, onOpenOptions }: ReceiverCardProps) {
  return (
    <Card testId="receiver">
      <div className={styles.content}>
        {receiver === undefined ? (
          <p className={styles.none}>{text('report_no_receiver')}</p>
        ) : (
          <p>
            <HostText host={receiver.host} size="l" testId="receiver-host" />
          </p>
        )}
        <p className={styles.note}>
          {receiver === undefined ? undefined : `${text(`report_receiver_by_${receiver.namedBy}`)} `}
          {text('report_nothing_left')}
        </p>
        {receiver === undefined || receiver.namedBy === 'person' ? (
          <Button size="s" testId="change-receiver" onClick={() => onOpenOptions(programme?.id)}>
            {text(receiver === undefined ? 'report_add_receiver' : 'report_change_receiver')}
          </Button>
        ) : undefined}
      </div>
    </Card>
  );
}
