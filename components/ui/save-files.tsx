import { text } from '../../lib/base/text.ts';
import { Button } from './button.tsx';
import styles from './save-files.module.css';
import { SectionHeading } from './section-heading.tsx';

interface SaveFilesProps {
  readonly title: string;
  readonly onSaveReportJson: () => void;
  readonly onSaveReportMarkdown: () => void;
  readonly onSaveEvidenceZip: () => void;
  /** Absent while there is no receipt. */
  readonly onSaveReceipt?: (() => void) | undefined;
}

/** The person's own copies, one button for each file; the name on the button is the name of the file. */
export function SaveFiles(props: SaveFilesProps) {
  return (
    <section>
      <SectionHeading>{props.title}</SectionHeading>
      <div className={styles.files}>
        <Button icon="save" size="s" testId="save-report-json" onClick={props.onSaveReportJson}>
          {text('ui_file_report_json')}
        </Button>
        <Button icon="save" size="s" testId="save-report-md" onClick={props.onSaveReportMarkdown}>
          {text('ui_file_report_md')}
        </Button>
        <Button icon="save" size="s" testId="save-evidence-zip" onClick={props.onSaveEvidenceZip}>
          {text('ui_file_evidence_zip')}
        </Button>
        {props.onSaveReceipt === undefined ? undefined : (
          <Button icon="save" size="s" testId="save-receipt-json" onClick={props.onSaveReceipt}>
            {text('ui_file_receipt_json')}
          </Button>
        )}
      </div>
    </section>
  );
}
