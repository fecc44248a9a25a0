import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { parseReceiverUrl } from '../../lib/report/receiver.ts';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import { TextField } from '../ui/text-field.tsx';
import { HostText } from './host-text.tsx';
import { LockedLine } from './locked-line.tsx';
import type { ProgrammeEntry } from './programme-entry.ts';
import styles from './receiver-form.module.css';

interface ReceiverFormProps {
  readonly entry: ProgrammeEntry;
  readonly onSave: (programmeId: string, url: string) => void;
}

/** Where the reports of one programme go; the host is said before it is saved. */
export function ReceiverForm({ entry, onSave }: ReceiverFormProps) {
  const { programme, receiver, receiverProblems } = entry;
  const [typed, setTyped] = useState(receiver?.namedBy === 'person' ? receiver.url : '');
  const parsed = typed.trim() === '' ? undefined : parseReceiverUrl(typed);
  if (receiver?.namedBy === 'organisation') return <LockedReceiver host={receiver.host} />;
  const previewHost = parsed?.kind === 'accepted' ? parsed.url.host : undefined;
  return (
    <form
      className={styles.form}
      // our own sentence says what is wrong and what to do; the browser's says less
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(programme.id, typed);
      }}
    >
      <p className={styles.now} data-testid="receiver-now">
        {receiver === undefined ? (
          text('options_no_receiver')
        ) : (
          <>
            {text('options_receiver_now')} <HostText host={receiver.host} testId="receiver-host" />{' '}
            <span className={styles.note}>{text(`report_receiver_by_${receiver.namedBy}`)}</span>
          </>
        )}
      </p>
      <TextField
        id={`receiver-${programme.id}`}
        label={text('options_receiver')}
        help={text('options_receiver_help')}
        value={typed}
        isMono
        type="url"
        maxLength={2048}
        placeholder={text('options_receiver_example')}
        problem={
          receiverProblems.length === 0
            ? undefined
            : receiverProblems.map((problem) => (
                <p key={problem.key}>
                  <Prose phrase={problem} />
                </p>
              ))
        }
        testId="receiver-url"
        action={
          <Button type="submit" testId="save-receiver">
            {text('ui_save')}
          </Button>
        }
        onChange={setTyped}
      />
      {previewHost === undefined || previewHost === receiver?.host ? undefined : (
        <p className={styles.note} aria-live="polite">
          {text('options_receiver_preview')} <HostText host={previewHost} testId="receiver-preview" />
        </p>
      )}
    </form>
  );
}

function LockedReceiver({ host }: { readonly host: string }) {
  return (
    <div className={styles.form} data-testid="receiver-locked">
      <p className={styles.now} data-testid="receiver-now">
        {text('options_receiver_now')} <HostText host={host} testId="receiver-host" />
      </p>
      <LockedLine testId="receiver-lock">{text('managed_receiver_locked')}</LockedLine>
    </div>
  );
}
