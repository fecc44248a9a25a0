import { text } from '../../lib/base/text.ts';
import type { DraftFields } from '../../lib/report/draft.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { focusDraftField } from './draft-field-ids.ts';
import styles from './receiver-card.module.css';

/** Who the report says it is from, and what the person decided about it. */
export function IdentityCard({ fields }: { readonly fields: DraftFields }) {
  return (
    <Card testId="identity">
      <div className={styles.content}>
        <p>
          {fields.contactAddress === '' ? (
            text('report_you_anonymous')
          ) : (
            <bdi>
              <VisibleText>{fields.contactAddress}</VisibleText>
            </bdi>
          )}
        </p>
        <p className={styles.note}>
          {text(`report_you_share_${fields.mayShareContact === '' ? 'open' : fields.mayShareContact}`)}
          {' · '}
          {fields.wantsCredit === 'yes'
            ? text('report_you_credit_yes', fields.creditName === '' ? fields.contactName : fields.creditName)
            : text(`report_you_credit_${fields.wantsCredit === '' ? 'open' : fields.wantsCredit}`)}
        </p>
        <Button size="s" onClick={() => focusDraftField('contactAddress')}>
          {text('report_you_edit')}
        </Button>
      </div>
    </Card>
  );
}
