import { useEffect } from 'react';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { DraftFields } from '../../lib/report/draft.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { AddProgramme } from './add-programme.tsx';
import { IdentityForm } from './identity-form.tsx';
import styles from './options-view.module.css';
import { PermissionsCard } from './permissions-card.tsx';
import { ProgrammeCard } from './programme-card.tsx';

export interface ProgrammeEntry {
  readonly programme: Programme;
  readonly origin: 'built-in' | 'added';
  readonly completionProblems: readonly Phrase[];
  readonly receiver?: ChosenReceiver | undefined;
  readonly receiverProblems: readonly Phrase[];
}

/** What an open programme lacks, as typed by the person. */
export interface ProgrammeCompletion {
  /** The address of the published policy. */
  readonly policyUrl: string;
  readonly channelType: 'email' | 'form';
  readonly channelValue: string;
  /** One web address or pattern per item. */
  readonly webAddresses: readonly string[];
}

export type AddProgrammeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

/** What new drafts start with; the consents are asked anew for every report. */
export type Identity = Pick<DraftFields, 'contactName' | 'contactAddress' | 'creditName'>;

export interface HeldPermissions {
  /** Hosts the person granted, e.g. `api.example.com`. */
  readonly hosts: readonly string[];
  readonly canDownload: boolean;
  readonly canNotify: boolean;
}

export interface OptionsViewProps {
  /** Absent while they are being read. */
  readonly programmes?: readonly ProgrammeEntry[] | undefined;
  readonly adding: AddProgrammeState;
  readonly identity: Identity;
  readonly isIdentitySaved: boolean;
  readonly permissions: HeldPermissions;
  /** The programme to open and bring into view at first. */
  readonly focusProgrammeId?: string | undefined;
  readonly onAddProgrammeFile: (file: File) => void;
  readonly onAddProgrammeText: (text: string) => void;
  /** Removes an added programme; the view has asked before. */
  readonly onRemoveProgramme: (programmeId: string) => void;
  readonly onCompleteProgramme: (programmeId: string, completion: ProgrammeCompletion) => void;
  readonly onSaveReceiver: (programmeId: string, url: string) => void;
  readonly onSaveIdentity: (identity: Identity) => void;
  readonly onGiveBackHost: (host: string) => void;
  readonly onAskPermission: (name: 'downloads' | 'notifications') => void;
  readonly onGiveBackPermission: (name: 'downloads' | 'notifications') => void;
  readonly onOpenReports: () => void;
}

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
        <Button icon="reports" testId="open-reports" onClick={props.onOpenReports}>
          {text('ui_open_reports')}
        </Button>
      }
    >
      <div className={styles.content}>
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('options_programmes')}</h2>
          {programmes === undefined ? <Loading>{text('options_loading')}</Loading> : undefined}
          {programmes?.map((entry) => (
            <ProgrammeCard key={entry.programme.id} entry={entry} {...props} />
          ))}
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{text('options_add_programme')}</h2>
          <AddProgramme {...props} />
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
