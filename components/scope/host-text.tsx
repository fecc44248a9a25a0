import { Fragment } from 'react';
import { joinClasses } from '../ui/join-classes.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import { splitHost } from './split-host.ts';
import styles from './host-text.module.css';

interface HostTextProps {
  readonly host: string;
  /** Path and query, muted, shortened in the middle of nowhere rather than the host. */
  readonly path?: string | undefined;
  readonly size?: 'm' | 'l';
  readonly testId?: string | undefined;
}

const maxPathLength = 120;

/** A host as a machine said it: it breaks at its dots, and the registrable domain is never cut or left out. */
export function HostText({ host, path = '', size = 'm', testId }: HostTextProps) {
  const { labels, domain } = splitHost(host);
  return (
    <span className={joinClasses(styles.address, styles[size])} dir="ltr" data-testid={testId}>
      <span>
        {labels.map((label, index) => (
          // the same label can stand twice, so the place is the key
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            <VisibleText>{label}</VisibleText>.<wbr />
          </Fragment>
        ))}
        <span className={styles.domain}>
          <VisibleText>{domain}</VisibleText>
        </span>
      </span>
      {path === '' ? undefined : (
        <span className={styles.path}>
          <VisibleText>{path.length > maxPathLength ? `${path.slice(0, maxPathLength)}…` : path}</VisibleText>
        </span>
      )}
    </span>
  );
}
