import { text } from '../../lib/base/text.ts';
import { CaptureFeedback } from '../scope/capture-feedback.tsx';
import { formatCount } from '../ui/count-text.ts';
import { SectionHeading } from '../ui/section-heading.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { EvidencePanelProps } from './evidence-panel-props.ts';
import { LedgerList } from './ledger-list.tsx';
import { MaskedValues } from './masked-values.tsx';
import { RecorderPanel } from './recorder-panel.tsx';
import styles from './evidence-panel.module.css';

/** What was captured for this draft, how, and what is missing from it. */
export function EvidencePanel(props: EvidencePanelProps) {
  const maskedCount = props.maskedValues.filter((value) => !value.isKept).length;
  return (
    <div className={styles.panel}>
      <section className={styles.section}>
        <SectionHeading end={<span className={styles.count}>{formatCount(props.items.length)}</span>}>
          {text('report_evidence')}
        </SectionHeading>
        <RecorderPanel {...props} />
        <CaptureFeedback capture={props.capture} />
        <EvidenceList {...props} />
      </section>
      <section>
        <SectionHeading end={<span className={styles.count}>{formatCount(maskedCount)}</span>}>
          {text('report_masked')}
        </SectionHeading>
        <MaskedValues values={props.maskedValues} onKeepValue={props.onKeepValue} />
      </section>
      <section>
        <SectionHeading>{text('report_ledger')}</SectionHeading>
        <LedgerList ledger={props.ledger} />
      </section>
    </div>
  );
}
