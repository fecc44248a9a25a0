import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { HostText } from '../scope/host-text.tsx';
import { Button } from '../ui/button.tsx';
import { countText } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { RecorderFacts } from './recorder-facts.ts';
import type { UnseenHost } from './unseen-host.ts';
import styles from './ask-for-host.module.css';

interface AskForHostProps extends Pick<RecorderFacts, 'unseenHosts' | 'grantedHosts'> {
  readonly onAskForHost: (host: string) => void;
}

/** Hosts the browser hides, each one click away, and why a click is needed. */
export function AskForHost({ unseenHosts, grantedHosts, onAskForHost }: AskForHostProps) {
  return (
    <div className={styles.hosts}>
      {unseenHosts.length === 0 ? undefined : (
        <>
          <p className={styles.why}>{text('report_unseen_hosts')}</p>
          <ul className={styles.list}>
            {unseenHosts.map((unseen) => (
              <UnseenHostRow key={unseen.host} unseen={unseen} onAskForHost={onAskForHost} />
            ))}
          </ul>
        </>
      )}
      <Disclosure look="plain" title={text('report_another_host')} testId="another-host">
        <AnotherHostForm onAskForHost={onAskForHost} />
        {grantedHosts.length === 0 ? undefined : (
          <p className={styles.granted}>
            {text('report_granted_hosts')}{' '}
            {grantedHosts.map((host) => (
              <span key={host} className={styles.host}>
                <HostText host={host} />
              </span>
            ))}
          </p>
        )}
      </Disclosure>
    </div>
  );
}

interface UnseenHostRowProps {
  readonly unseen: UnseenHost;
  readonly onAskForHost: (host: string) => void;
}

function UnseenHostRow({ unseen, onAskForHost }: UnseenHostRowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <HostText host={unseen.host} />
        {unseen.requestCount === undefined ? undefined : (
          <span className={styles.count}>
            {countText(unseen.requestCount, 'report_unseen_request', 'report_unseen_requests')}
          </span>
        )}
      </span>
      <Button
        size="s"
        label={text('report_ask_host_named', unseen.host)}
        testId="ask-host"
        onClick={() => onAskForHost(unseen.host)}
      >
        {text('report_ask_host')}
      </Button>
    </li>
  );
}

function AnotherHostForm({ onAskForHost }: Pick<AskForHostProps, 'onAskForHost'>) {
  const [host, setHost] = useState('');
  const typed = host.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onAskForHost(typed);
      }}
    >
      <TextField
        id="another-host"
        label={text('report_host')}
        help={text('report_another_host_why')}
        value={host}
        isMono
        type="url"
        testId="another-host-input"
        onChange={setHost}
      />
      <Button type="submit" size="s" isUnavailable={typed === ''} testId="another-host-ask">
        {text('report_ask_browser')}
      </Button>
    </form>
  );
}
