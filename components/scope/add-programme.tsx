import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './add-programme.module.css';
import { FormatField } from './format-field.tsx';
import type { OptionsViewProps } from './options-view-props.ts';
import { ProblemList } from './problem-list.tsx';
import { SourceReviewPanel } from './source-review-panel.tsx';

type AddProgrammeProps = Pick<
  OptionsViewProps,
  | 'adding'
  | 'onAddProgrammeFile'
  | 'onAddProgrammeText'
  | 'onChooseFormat'
  | 'onKeepSource'
  | 'onDiscardSource'
>;

/** Adds a programme or a list of any format: a file, or its text. */
export function AddProgramme(props: AddProgrammeProps) {
  const { onAddProgrammeFile, onAddProgrammeText } = props;
  const [pasted, setPasted] = useState('');
  return (
    <Card>
      <div className={styles.content}>
        <div className={styles.file}>
          <label htmlFor="programme-file" className={styles.label}>
            {text('options_file')}
          </label>
          <p className={styles.help} id="programme-file-help">
            {text('options_file_help')}
          </p>
          <input
            type="file"
            id="programme-file"
            className={styles.input}
            accept=".json,.csv,.txt,.xml,.scope,.context,application/json,text/csv,text/plain,text/xml"
            aria-describedby="programme-file-help"
            data-testid="programme-file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) onAddProgrammeFile(file);
              // the same file can be chosen again after it was corrected
              event.target.value = '';
            }}
          />
        </div>
        <Disclosure look="plain" title={text('options_paste')} testId="paste-programme">
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (pasted.trim() !== '') onAddProgrammeText(pasted);
            }}
          >
            <TextField
              id="programme-text"
              label={text('options_paste_label')}
              value={pasted}
              isMono
              lineCount={5}
              testId="programme-text"
              onChange={setPasted}
            />
            <Button type="submit" testId="add-programme-text" isUnavailable={pasted.trim() === ''}>
              {text('options_add')}
            </Button>
          </form>
        </Disclosure>
        <AddOutcome {...props} />
      </div>
    </Card>
  );
}

function AddOutcome({ adding, onChooseFormat, onKeepSource, onDiscardSource }: AddProgrammeProps) {
  switch (adding.kind) {
    case 'idle':
      return undefined;
    case 'busy':
      return (
        <Notice tone="info" icon="clock" announce="status" testId="programme-state">
          <p>{text(adding.doing === 'reading' ? 'options_reading' : 'source_keeping')}</p>
        </Notice>
      );
    case 'review':
      return (
        <SourceReviewPanel
          state={adding}
          onChooseFormat={onChooseFormat}
          onKeep={onKeepSource}
          onDiscard={onDiscardSource}
        />
      );
    case 'added':
    case 'kept':
      return (
        <Notice tone="in" announce="status" testId="programme-state">
          <p>{text(adding.kind === 'added' ? 'options_programme_added' : 'source_kept', adding.name)}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="out" announce="alert" testId="programme-state">
          <p>{text('options_programme_refused')}</p>
          <ProblemList problems={adding.problems} />
          {adding.choice === undefined ? undefined : (
            <FormatField choice={adding.choice} onChoose={onChooseFormat} />
          )}
        </Notice>
      );
    default:
      return adding satisfies never;
  }
}
