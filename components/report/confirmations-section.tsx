import { text } from '../../lib/base/text.ts';
import { Card } from '../ui/card.tsx';
import { CheckField } from '../ui/check-field.tsx';
import styles from './confirmations-section.module.css';
import type { DraftFormProps } from './draft-form-props.ts';
import { FormSection } from './form-section.tsx';

type ConfirmationsSectionProps = Pick<DraftFormProps, 'draft' | 'programme' | 'onConfirm'>;

/** The programme's rules of engagement and what it does not accept, each to be confirmed. */
export function ConfirmationsSection({ draft, programme, onConfirm }: ConfirmationsSectionProps) {
  if (programme === undefined) return undefined;
  const { rulesOfEngagement, excludedClasses, disclosureTerms } = programme;
  if (rulesOfEngagement.length + excludedClasses.length + disclosureTerms.length === 0) return undefined;
  return (
    <FormSection title={text('report_section_confirm')}>
      <ConfirmationGroup
        id="rules"
        title={text('report_confirm_rules', programme.name)}
        all={text('report_confirm_rules_all')}
        items={rulesOfEngagement.map(({ id, rule }) => ({ id, title: rule, hints: [] }))}
        confirmedIds={draft.confirmations}
        onConfirm={onConfirm}
      />
      <ConfirmationGroup
        id="excluded"
        title={text('report_confirm_excluded', programme.name)}
        note={programme.excludedWarning}
        all={text('report_confirm_excluded_all')}
        items={excludedClasses.map(({ id, title, meaning, unless }) => ({
          id,
          title,
          hints: [meaning, ...(unless === undefined ? [] : [text('ui_unless', unless)])],
        }))}
        confirmedIds={draft.confirmations}
        onConfirm={onConfirm}
      />
      {disclosureTerms.length === 0 ? undefined : (
        <div>
          <h3 className={styles.title}>{text('report_disclosure_terms')}</h3>
          <ul className={styles.terms}>
            {disclosureTerms.map(({ id, rule }) => (
              <li key={id}>{rule}</li>
            ))}
          </ul>
        </div>
      )}
    </FormSection>
  );
}

interface ConfirmationGroupProps extends Pick<DraftFormProps, 'onConfirm'> {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  /** The sentence that confirms the whole group. */
  readonly all: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly hints: readonly string[];
  }[];
  readonly confirmedIds: readonly string[];
}

function ConfirmationGroup({ id, title, note, all, items, confirmedIds, onConfirm }: ConfirmationGroupProps) {
  if (items.length === 0) return undefined;
  const confirmedCount = items.filter((item) => confirmedIds.includes(item.id)).length;
  const isWhole = confirmedCount === items.length;
  return (
    <fieldset data-testid={`confirm-${id}`}>
      <legend className={styles.title}>{title}</legend>
      {note === undefined ? undefined : <p className={styles.note}>{note}</p>}
      <Card look="list">
        <div className={styles.all}>
          <CheckField
            id={`confirm-${id}-all`}
            isChecked={isWhole}
            isMixed={confirmedCount > 0 && !isWhole}
            testId={`confirm-${id}-all`}
            onChange={(isConfirmed) =>
              onConfirm(
                items.map((item) => item.id),
                isConfirmed,
              )
            }
          >
            {all}
          </CheckField>
        </div>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <CheckField
                isChecked={confirmedIds.includes(item.id)}
                hint={item.hints.length === 0 ? undefined : item.hints.join(' ')}
                testId={`confirm-${item.id}`}
                onChange={(isConfirmed) => onConfirm([item.id], isConfirmed)}
              >
                {item.title}
              </CheckField>
            </li>
          ))}
        </ul>
      </Card>
    </fieldset>
  );
}
