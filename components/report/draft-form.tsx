import { text } from '../../lib/base/text.ts';
import type { DraftFieldKey } from '../../lib/report/draft.ts';
import { TextField } from '../ui/text-field.tsx';
import { ConfirmationsSection } from './confirmations-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { describeField } from './describe-field.tsx';
import type { DraftFormProps } from './draft-form-props.ts';
import { FormSection } from './form-section.tsx';
import { ProgrammeField } from './programme-field.tsx';
import { SeverityField } from './severity-field.tsx';
import { UrgentField } from './urgent-field.tsx';
import { WeaknessFields } from './weakness-fields.tsx';

/** The texts that only need a box to be typed into. */
type PlainFieldKey = Exclude<
  DraftFieldKey,
  'cwe' | 'cvssVector' | 'mayShareContact' | 'wantsCredit' | 'isUrgent'
>;

/** The draft: what the programme asks for, in its words, and where each prefilled value came from. */
export function DraftForm(props: DraftFormProps) {
  const { draft, programme, onChangeFields } = props;
  const bind = (key: PlainFieldKey) => ({
    ...describeField(key, draft, programme),
    value: draft.fields[key],
    onChange: (value: string) => onChangeFields({ [key]: value }),
  });
  return (
    <>
      <FormSection title={text('report_section_finding')}>
        <ProgrammeField {...props} />
        <TextField {...bind('title')} maxLength={200} placeholder={text('report_title_example')} />
        <WeaknessFields {...props} />
        <TextField {...bind('target')} isMono maxLength={300} />
        <TextField {...bind('endpoint')} isMono maxLength={8000} />
        <TextField {...bind('description')} lineCount={3} maxLength={100_000} />
      </FormSection>
      <FormSection title={text('report_section_proof')}>
        <TextField
          {...bind('steps')}
          lineCount={5}
          maxLength={100_000}
          placeholder={text('report_steps_example')}
        />
        <TextField
          {...bind('proof')}
          lineCount={3}
          maxLength={100_000}
          placeholder={text('report_proof_example')}
        />
        <TextField
          {...bind('impact')}
          lineCount={3}
          maxLength={100_000}
          placeholder={text('report_impact_example')}
        />
        <SeverityField draft={draft} programme={programme} onChangeFields={onChangeFields} />
      </FormSection>
      <FormSection title={text('report_section_circumstances')}>
        <TextField {...bind('environment')} lineCount={2} maxLength={4000} />
        <TextField {...bind('discoveredOn')} type="date" />
        <TextField {...bind('proposedFix')} lineCount={2} maxLength={100_000} />
        <UrgentField {...props} />
      </FormSection>
      <ContactSection {...props} />
      <ConfirmationsSection {...props} />
    </>
  );
}
