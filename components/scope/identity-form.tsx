import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Chip } from '../ui/chip.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './identity-form.module.css';
import type { Identity } from './identity.ts';
import type { OptionsViewProps } from './options-view-props.ts';

type IdentityFormProps = Pick<OptionsViewProps, 'identity' | 'isIdentitySaved' | 'onSaveIdentity'>;

/** Who the person is in new drafts; the consents are asked anew for every report. */
export function IdentityForm({ identity, isIdentitySaved, onSaveIdentity }: IdentityFormProps) {
  const [edited, setEdited] = useState(identity);
  const bind = (key: keyof Identity, name: string) => ({
    id: `identity-${name}`,
    testId: `identity-${name}`,
    value: edited[key],
    onChange: (value: string) => setEdited({ ...edited, [key]: value }),
  });
  const isSaved =
    isIdentitySaved &&
    edited.contactName === identity.contactName &&
    edited.contactAddress === identity.contactAddress &&
    edited.creditName === identity.creditName;
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSaveIdentity(edited);
        }}
      >
        <TextField
          {...bind('contactName', 'name')}
          label={text('report_field_contactName')}
          maxLength={200}
          autoComplete="name"
        />
        <TextField
          {...bind('contactAddress', 'contact')}
          label={text('report_field_contactAddress')}
          help={text('options_contact_help')}
          maxLength={320}
          autoComplete="email"
        />
        <TextField
          {...bind('creditName', 'credit')}
          label={text('report_field_creditName')}
          help={text('options_credit_help')}
          maxLength={200}
        />
        <div className={styles.save}>
          <Button type="submit" testId="save-identity">
            {text('ui_save')}
          </Button>
          <span aria-live="polite">
            {isSaved ? (
              <Chip tone="in" icon="tick">
                {text('ui_saved')}
              </Chip>
            ) : undefined}
          </span>
        </div>
      </form>
    </Card>
  );
}
