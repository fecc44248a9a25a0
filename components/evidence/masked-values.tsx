import { text } from '../../lib/base/text.ts';
import { CheckField } from '../ui/check-field.tsx';
import { countText } from '../ui/count-text.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import type { MaskedValue } from './masked-value.ts';
import styles from './masked-values.module.css';

interface MaskedValuesProps {
  readonly values: readonly MaskedValue[];
  readonly onKeepValue: (placeholder: string, isKept: boolean) => void;
}

/** Every value that is masked in what leaves, each with the choice to keep it because it is the finding. */
export function MaskedValues({ values, onKeepValue }: MaskedValuesProps) {
  if (values.length === 0) return <p className={styles.empty}>{text('report_nothing_masked')}</p>;
  return (
    <>
      <p className={styles.empty}>{text('report_masked_why')}</p>
      <ul className={styles.list} data-testid="masked-values">
        {values.map((value) => (
          <li key={value.placeholder} className={styles.value}>
            <span className={joinClasses(styles.mask, value.isKept && styles.kept)} dir="ltr">
              {value.placeholder}
            </span>
            <span className={styles.what}>
              <Prose phrase={value.description} />
              {', '}
              {countText(value.count, 'report_masked_place', 'report_masked_places')}
            </span>
            {value.isLocked ? (
              <span className={styles.locked} data-testid="locked-value">
                <Icon name="lock" size="s" />
                {text('report_masked_locked')}
              </span>
            ) : (
              <CheckField
                size="s"
                isChecked={value.isKept}
                label={text('report_keep_named', value.placeholder)}
                testId="keep-value"
                onChange={(isKept) => onKeepValue(value.placeholder, isKept)}
              >
                {text('report_keep')}
              </CheckField>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
