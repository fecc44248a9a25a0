import type { Sha256 } from '../../lib/base/ids.ts';
import styles from './digest-text.module.css';

interface DigestTextProps {
  readonly sha256: Sha256;
  readonly testId?: string | undefined;
}

/** A SHA-256 in groups of four, so that two people can compare it; copying gives it without gaps. */
export function DigestText({ sha256, testId }: DigestTextProps) {
  const groups = sha256.match(/.{4}/g) ?? [];
  return (
    <span className={styles.digest} dir="ltr" data-testid={testId} data-digest={sha256}>
      {groups.map((group, index) => (
        // the same four characters can stand twice, so the place is the key
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
