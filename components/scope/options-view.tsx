import { useEffect } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { AddProgramme } from './add-programme.tsx';
import { IdentityForm } from './identity-form.tsx';
import { ManagedCard } from './managed-card.tsx';
import { OptionsLinks } from './options-links.tsx';
import { OptionsSection } from './options-section.tsx';
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
  const questions = props.subscriptions.entries?.filter(({ pending }) => pending !== undefined) ?? [];
  return (
    <PageFrame
      testId="options-page"
      heading={text('options_title')}
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
      <OptionsLinks questionCount={questions.length} />
      {props.managed === undefined ? undefined : (
        <OptionsSection id="managed">
          <ManagedCard managed={props.managed} />
        </OptionsSection>
      )}
      <OptionsSection id="programmes">
        {programmes === undefined ? <Loading>{text('options_loading')}</Loading> : undefined}
        {programmes?.map((entry) => (
          <ProgrammeCard
            key={entry.programme.id}
            entry={entry}
            isOpenAtFirst={entry.programme.id === focusProgrammeId}
            {...props}
          />
        ))}
        {programmes !== undefined && props.sources === undefined ? (
          <Loading>{text('source_lists_reading')}</Loading>
        ) : undefined}
        {props.sources?.map((entry) => (
          <SourceCard key={entry.id} entry={entry} onRemove={props.onRemoveProgramme} />
        ))}
      </OptionsSection>
      <OptionsSection id="add">
        <AddProgramme {...props} />
      </OptionsSection>
      <OptionsSection id="subscriptions" note={text('subscription_why')}>
        <SubscriptionsSection {...props.subscriptions} />
      </OptionsSection>
      <OptionsSection id="you" note={text('options_identity_why')}>
        {/* a stored identity that arrives late begins the form anew */}
        <IdentityForm
          key={[identity.contactName, identity.contactAddress, identity.creditName].join('\n')}
          {...props}
        />
      </OptionsSection>
      <OptionsSection id="permissions" note={text('options_permissions_why')}>
        <PermissionsCard {...props} />
      </OptionsSection>
    </PageFrame>
  );
}
