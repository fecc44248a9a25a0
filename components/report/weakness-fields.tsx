import { useId } from 'react';
import { text } from '../../lib/base/text.ts';
import { TextField } from '../ui/text-field.tsx';
import { describeField } from './describe-field.tsx';
import type { DraftFormProps } from './draft-form-props.ts';
import styles from './weakness-fields.module.css';

type WeaknessFieldsProps = Pick<DraftFormProps, 'draft' | 'programme' | 'weaknesses' | 'onChangeFields'>;

/** The type of weakness: free words with suggestions, and the CWE that belongs to a suggestion. */
export function WeaknessFields({ draft, programme, weaknesses, onChangeFields }: WeaknessFieldsProps) {
  const listId = useId();
  const changeWeakness = (weakness: string) => {
    const choice = weaknesses.find((each) => each.name === weakness);
    onChangeFields(choice === undefined ? { weakness } : { weakness, cwe: choice.cwe });
  };
  return (
    <div className={styles.pair}>
      <TextField
        {...describeField('weakness', draft, programme)}
        value={draft.fields.weakness}
        maxLength={300}
        list={listId}
        placeholder={text('report_weakness_example')}
        onChange={changeWeakness}
      />
      <TextField
        {...describeField('cwe', draft, programme)}
        value={draft.fields.cwe}
        isMono
        maxLength={12}
        placeholder={text('report_cwe_example')}
        onChange={(typed) => onChangeFields({ cwe: readCwe(typed) })}
      />
      <datalist id={listId}>
        {weaknesses.map(({ name, cwe }) => (
          <option key={name} value={name}>
            {cwe}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** Only the number is typed; the rest is always the same. */
function readCwe(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? '' : `CWE-${digits}`;
}
