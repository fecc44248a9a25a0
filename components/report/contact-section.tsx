import { text } from '../../lib/base/text.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { describeField } from './describe-field.tsx';
import { fieldId } from './draft-field-ids.ts';
import type { DraftFormProps } from './draft-form-props.ts';
import { FormSection } from './form-section.tsx';

type ContactSectionProps = Pick<DraftFormProps, 'draft' | 'programme' | 'onChangeFields'>;

/** Who the person is and three separate decisions: how to reach them, who may know, and public credit. */
export function ContactSection({ draft, programme, onChangeFields }: ContactSectionProps) {
  const { fields } = draft;
  const answers = [
    { value: 'yes', label: text('ui_yes') },
    { value: 'no', label: text('ui_no') },
  ] as const;
  return (
    <FormSection title={text('report_section_you')}>
      <TextField
        {...describeField('contactName', draft, programme)}
        value={fields.contactName}
        maxLength={200}
        autoComplete="name"
        onChange={(contactName) => onChangeFields({ contactName })}
      />
      <TextField
        {...describeField('contactAddress', draft, programme)}
        value={fields.contactAddress}
        maxLength={320}
        autoComplete="email"
        onChange={(contactAddress) => onChangeFields({ contactAddress })}
      />
      <ChoiceField
        id={fieldId('mayShareContact')}
        testId={fieldId('mayShareContact')}
        question={text('report_field_mayShareContact')}
        help={text('report_share_help')}
        value={fields.mayShareContact}
        choices={answers}
        onChange={(mayShareContact) => onChangeFields({ mayShareContact })}
      />
      <ChoiceField
        id={fieldId('wantsCredit')}
        testId={fieldId('wantsCredit')}
        question={text('report_field_wantsCredit')}
        help={programme?.credit}
        value={fields.wantsCredit}
        choices={answers}
        onChange={(wantsCredit) => onChangeFields({ wantsCredit })}
      />
      {fields.wantsCredit === 'yes' ? (
        <TextField
          {...describeField('creditName', draft, programme)}
          value={fields.creditName}
          maxLength={200}
          onChange={(creditName) => onChangeFields({ creditName })}
        />
      ) : undefined}
    </FormSection>
  );
}
