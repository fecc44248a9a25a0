import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './completion-form.module.css';
import type { ProgrammeCompletion } from './programme-completion.ts';
import type { ProgrammeEntry } from './programme-entry.ts';
import { ProblemList } from './problem-list.tsx';

interface CompletionFormProps {
  readonly entry: ProgrammeEntry;
  readonly onComplete: (programmeId: string, completion: ProgrammeCompletion) => void;
}

/** What an open policy lacks, to be filled in by whoever was given it; nothing is guessed. */
export function CompletionForm({ entry, onComplete }: CompletionFormProps) {
  const { programme, completionProblems } = entry;
  const [policyUrl, setPolicyUrl] = useState(programme.document.canonical ?? '');
  const [channelType, setChannelType] = useState<ProgrammeCompletion['channelType']>('email');
  const [channelValue, setChannelValue] = useState('');
  const [web, setWeb] = useState('');
  const id = (name: string) => `completion-${name}-${programme.id}`;
  return (
    <form
      className={styles.form}
      data-testid="completion"
      // our own sentence says what is wrong and what to do; the browser's says less
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onComplete(programme.id, { policyUrl, channelType, channelValue, webAddresses: splitLines(web) });
      }}
    >
      <TextField
        id={id('policy')}
        label={text('options_policy_url')}
        help={text('options_policy_url_help')}
        value={policyUrl}
        isMono
        type="url"
        mark="required"
        placeholder={text('options_policy_url_example')}
        testId="completion-policy-url"
        onChange={setPolicyUrl}
      />
      <div className={styles.pair}>
        <SelectField
          id={id('channel-type')}
          label={text('options_channel_type')}
          value={channelType}
          options={[
            { value: 'email', label: text('options_channel_email') },
            { value: 'form', label: text('options_channel_form') },
          ]}
          testId="completion-channel-type"
          onChange={(value) => setChannelType(value === 'form' ? 'form' : 'email')}
        />
        <TextField
          id={id('channel')}
          label={text(`options_channel_${channelType}`)}
          value={channelValue}
          isMono
          mark="required"
          testId="completion-channel"
          onChange={setChannelValue}
        />
      </div>
      <TextField
        id={id('web')}
        label={text('options_web')}
        help={text('options_web_help')}
        value={web}
        isMono
        lineCount={3}
        mark="required"
        placeholder={text('options_web_example')}
        testId="completion-web"
        onChange={setWeb}
      />
      {completionProblems.length === 0 ? undefined : (
        <Notice tone="out" announce="alert" testId="completion-problems">
          <p>{text('options_not_completed')}</p>
          <ProblemList problems={completionProblems} />
        </Notice>
      )}
      <Button type="submit" testId="save-completion">
        {text('options_complete')}
      </Button>
    </form>
  );
}

function splitLines(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
