import { text } from '../../lib/base/text.ts';
import { CheckField } from '../ui/check-field.tsx';
import { Card } from '../ui/card.tsx';
import { fieldId } from './draft-field-ids.ts';
import type { DraftFormProps } from './draft-form-props.ts';

type UrgentFieldProps = Pick<DraftFormProps, 'draft' | 'programme' | 'onChangeFields'>;

/** Marks the report as urgent, with the policy's own sentence on when that is right; absent without one. */
export function UrgentField({ draft, programme, onChangeFields }: UrgentFieldProps) {
  const escalation = programme?.escalation;
  if (escalation === undefined) return undefined;
  return (
    <Card>
      <CheckField
        id={fieldId('isUrgent')}
        testId={fieldId('isUrgent')}
        isChecked={draft.fields.isUrgent}
        hint={
          <>
            {escalation.meaning} {text('report_urgent_when', escalation.when.join(', '))}
          </>
        }
        onChange={(isUrgent) => onChangeFields({ isUrgent })}
      >
        {text('report_urgent', escalation.subject_prefix)}
      </CheckField>
    </Card>
  );
}
