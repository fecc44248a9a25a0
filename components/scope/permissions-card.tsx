import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import type { OptionsViewProps } from './options-view-props.ts';
import styles from './permissions-card.module.css';

type PermissionsCardProps = Pick<
  OptionsViewProps,
  'permissions' | 'onGiveBackHost' | 'onAskPermission' | 'onGiveBackPermission'
>;

/** What the browser allows Goodfaith right now, each with the way to take it back. */
export function PermissionsCard(props: PermissionsCardProps) {
  const { hosts, canDownload, canNotify } = props.permissions;
  return (
    <Card look="list" testId="permissions">
      {hosts.length === 0 ? (
        <p className={styles.row}>{text('options_no_hosts')}</p>
      ) : (
        hosts.map((host) => (
          <div key={host} className={styles.row} data-testid="permission-host">
            <div className={styles.words}>
              <code dir="ltr">
                <VisibleText>{host}</VisibleText>
              </code>
              <p className={styles.why}>{text('options_host_why')}</p>
            </div>
            <Button
              size="s"
              label={text('options_give_back_named', host)}
              testId="give-back-host"
              onClick={() => props.onGiveBackHost(host)}
            >
              {text('options_give_back')}
            </Button>
          </div>
        ))
      )}
      <OptionalPermission name="downloads" isHeld={canDownload} {...props} />
      <OptionalPermission name="notifications" isHeld={canNotify} {...props} />
    </Card>
  );
}

interface OptionalPermissionProps extends Pick<OptionsViewProps, 'onAskPermission' | 'onGiveBackPermission'> {
  readonly name: 'downloads' | 'notifications';
  readonly isHeld: boolean;
}

function OptionalPermission({
  name,
  isHeld,
  onAskPermission,
  onGiveBackPermission,
}: OptionalPermissionProps) {
  const title = text(`options_permission_${name}`);
  return (
    <div className={styles.row} data-testid={`permission-${name}`} data-held={isHeld}>
      <div className={styles.words}>
        <p className={styles.title}>
          {title} <span className={styles.state}>{text(isHeld ? 'options_held' : 'options_not_held')}</span>
        </p>
        <p className={styles.why}>{text(`options_permission_${name}_why`)}</p>
      </div>
      {isHeld ? (
        <Button
          size="s"
          label={text('options_give_back_named', title)}
          testId={`give-back-${name}`}
          onClick={() => onGiveBackPermission(name)}
        >
          {text('options_give_back')}
        </Button>
      ) : (
        <Button
          size="s"
          label={text('options_ask_named', title)}
          testId={`ask-${name}`}
          onClick={() => onAskPermission(name)}
        >
          {text('options_ask')}
        </Button>
      )}
    </div>
  );
}
