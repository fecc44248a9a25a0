import { text } from '../../lib/base/text.ts';
import { Card } from '../ui/card.tsx';
import { Chip } from '../ui/chip.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { formatCalendarDate } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { CompletionForm } from './completion-form.tsx';
import { LockedLine } from './locked-line.tsx';
import type { OptionsViewProps } from './options-view-props.ts';
import { originLabels } from './origin-labels.ts';
import type { ProgrammeEntry } from './programme-entry.ts';
import styles from './programme-card.module.css';
import { ProgrammeDetails } from './programme-details.tsx';
import { ReceiverForm } from './receiver-form.tsx';
import { RemoveButton } from './remove-button.tsx';

interface ProgrammeCardProps extends Pick<
  OptionsViewProps,
  'onRemoveProgramme' | 'onCompleteProgramme' | 'onSaveReceiver'
> {
  readonly entry: ProgrammeEntry;
  /** Whether what it lacks stands open at first. */
  readonly isOpenAtFirst?: boolean;
}

/** One programme: where its reports go, what it still lacks, and everything its policy says. */
export function ProgrammeCard({ entry, isOpenAtFirst = false, ...actions }: ProgrammeCardProps) {
  const { programme, origin } = entry;
  return (
    <article
      id={`programme-${programme.id}`}
      className={styles.article}
      tabIndex={-1}
      data-testid={`programme-${programme.id}`}
    >
      <Card>
        <div className={styles.content}>
          <header className={styles.head}>
            <h3 className={styles.name}>
              <bdi>
                <VisibleText>{programme.name}</VisibleText>
              </bdi>
            </h3>
            <Chip tone="plain">{text(originLabels[origin])}</Chip>
            {programme.openFields.length === 0 ? undefined : (
              <Chip tone="unclear">{text('options_open')}</Chip>
            )}
            <span className={styles.date}>
              {programme.updatedOn === undefined
                ? text('options_no_date')
                : text('options_updated', formatCalendarDate(programme.updatedOn))}
            </span>
          </header>
          {programme.openFields.length === 0 ? undefined : (
            <>
              <Notice tone="unclear">
                <p>
                  {text(
                    programme.openFields.includes('scope.web') ? 'popup_open_programme' : 'options_open_why',
                  )}
                </p>
              </Notice>
              <Disclosure
                look="plain"
                title={text('options_complete_open')}
                isOpenAtFirst={isOpenAtFirst || entry.completionProblems.length > 0}
                testId="open-completion"
              >
                <CompletionForm entry={entry} onComplete={actions.onCompleteProgramme} />
              </Disclosure>
            </>
          )}
          <ReceiverForm entry={entry} onSave={actions.onSaveReceiver} />
          <Disclosure look="plain" title={text('options_details')} testId="programme-details">
            <ProgrammeDetails programme={programme} />
          </Disclosure>
          {origin === 'managed' ? (
            <LockedLine testId="programme-lock">{text('managed_programme_locked')}</LockedLine>
          ) : undefined}
          {entry.sourceId !== undefined && origin !== 'managed' ? (
            <RemoveButton
              name={programme.name}
              meaning={text('options_remove_body')}
              testId="remove-programme"
              onRemove={() => actions.onRemoveProgramme(entry.sourceId ?? programme.id)}
            >
              {text('options_remove')}
            </RemoveButton>
          ) : undefined}
        </div>
      </Card>
    </article>
  );
}
