import { useEffect } from 'react';
import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { AddProgramme } from './add-programme.tsx';
import { IdentityForm } from './identity-form.tsx';
import { ManagedCard } from './managed-card.tsx';
import styles from './options-view.module.css';
import type { OptionsViewProps } from './options-view-props.ts';
import { PermissionsCard } from './permissions-card.tsx';
import { ProgrammeCard } from './programme-card.tsx';
import { SourceCard } from './source-card.tsx';
import { SubscriptionsSection } from './subscriptions-section.tsx';

/** Programmes, receivers, identity and permissions. */
export function OptionsView(props: OptionsViewProps) {
  const { programmes, identity, focusProgrammeId } = props;
  const isRead = programmes !== undefined;
  useEffect(() => {
    if (!isRead || focusProgrammeId === undefined) return;
    const card = document.getElementById(`programme-${focusProgrammeId}`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'start' });
  }, [isRead, focusProgrammeId]);
  return (
    <AppFrame
      kind="page"
      testId="options-page"
      heading={<h1>{text('options_title')}</h1>}
      actions={
        <>
          <Button look="quiet" testId="open-check" onClick={props.onOpenCheck}>
            {text('popup_open_check')}
          </Button>
          <Button icon="reports" testId="open-reports" onClick={props.onOpenReports}>
            {text('ui_open_reports')}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        {props.managed === undefined ? undefined : (
          <section className={styles.section}>
            <h2 className={styles.heading}>{text('managed_heading')}</h2>
            <ManagedCard managed={props.managed} />
          </section>
        )}
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('options_programmes')}</h2>
          {programmes === undefined ? <Loading>{text('options_loading')}</Loading> : undefined}
          {programmes?.map((entry) => (
            <ProgrammeCard key={entry.programme.id} entry={entry} {...props} />
          ))}
          {programmes !== undefined && props.sources === undefined ? (
            <Loading>{text('source_lists_reading')}</Loading>
          ) : undefined}
          {props.sources?.map((entry) => (
            <SourceCard key={entry.id} entry={entry} onRemove={props.onRemoveProgramme} />
          ))}
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('options_add_programme')}</h2>
          <AddProgramme {...props} />
        </section>
        <section className={styles.section} id="subscriptions">
          <h2 className={styles.heading}>{text('subscription_heading')}</h2>
          <p className={styles.note}>{text('subscription_why')}</p>
          <SubscriptionsSection {...props.subscriptions} />
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('report_section_you')}</h2>
          <p className={styles.note}>{text('options_identity_why')}</p>
          {/* a stored identity that arrives late begins the form anew */}
          <IdentityForm
            key={[identity.contactName, identity.contactAddress, identity.creditName].join('\n')}
            {...props}
          />
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('options_permissions')}</h2>
          <p className={styles.note}>{text('options_permissions_why')}</p>
          <PermissionsCard {...props} />
        </section>
      </div>
    </AppFrame>
  );
}
