import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { VerdictChip } from '../scope/verdict-chip.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import styles from './evidence-row.module.css';

interface EvidenceRowProps {
  readonly kind: 'screenshot' | 'exchange';
  /** The picture or the status, at the start. */
  readonly figure: ReactNode;
  readonly title: ReactNode;
  /** The title in plain words, for the names of the controls. */
  readonly name: string;
  /** How it was made, when, and what is masked. */
  readonly facts: readonly string[];
  readonly verdictKind: VerdictKind;
  readonly isIncluded: boolean;
  readonly isProof?: boolean;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly onRemove: () => void;
  /** More controls at the end of the line. */
  readonly controls?: ReactNode;
}

/** One piece of evidence: what it is, how it was made, and whether it goes into the report. */
export function EvidenceRow(props: EvidenceRowProps) {
  return (
    <article
      className={joinClasses(styles.row, props.isProof === true && styles.proof)}
      data-testid="evidence-item"
      data-kind={props.kind}
    >
      <div className={styles.figure}>{props.figure}</div>
      <div className={styles.body}>
        <h3 className={styles.title}>{props.title}</h3>
        <p className={styles.facts}>{props.facts.join(' · ')}</p>
        <div className={styles.controls}>
          <VerdictChip kind={props.verdictKind} />
          {props.controls}
        </div>
        <div className={styles.foot}>
          <CheckField
            size="s"
            isChecked={props.isIncluded}
            label={text('report_include_named', props.name)}
            testId="include-evidence"
            onChange={props.onInclude}
          >
            {text('report_include')}
          </CheckField>
          <IconButton
            icon="trash"
            label={text('report_remove_named', props.name)}
            testId="remove-evidence"
            onClick={props.onRemove}
          />
        </div>
      </div>
    </article>
  );
}
