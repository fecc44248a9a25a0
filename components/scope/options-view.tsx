import type { Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { DraftFields } from '../../lib/report/draft.ts';
import type { Receiver } from '../report/workspace-view.tsx';

export interface ProgrammeEntry {
  readonly programme: Programme;
  readonly origin: 'built-in' | 'added';
  /** What a person added to an open programme, so that it can be corrected. */
  readonly completion?: ProgrammeCompletion | undefined;
  readonly completionProblems: readonly Phrase[];
  readonly receiver?: Receiver | undefined;
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
  return <main data-testid="options-page">{props.programmes?.length}</main>;
}
