import { text } from '../../lib/base/text.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { DraftFormProps } from './draft-form-props.ts';

type ProgrammeFieldProps = Pick<DraftFormProps, 'programme' | 'programmes' | 'onChangeProgramme'>;

/** Which programme the report is for; it shapes the form. */
export function ProgrammeField({ programme, programmes, onChangeProgramme }: ProgrammeFieldProps) {
  return (
    <SelectField
      id="programme"
      label={text('report_programme')}
      help={programme?.contactInstructions}
      value={programme?.id ?? ''}
      options={[
        { value: '', label: text('report_no_programme') },
        ...programmes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      testId="programme"
      onChange={(id) => onChangeProgramme(id === '' ? undefined : id)}
    />
  );
}
