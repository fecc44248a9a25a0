import type { AddProgrammeState } from './add-programme-state.ts';
import type { HeldPermissions } from './held-permissions.ts';
import type { Identity } from './identity.ts';
import type { ManagedFacts } from './managed-facts.ts';
import type { ProgrammeCompletion } from './programme-completion.ts';
import type { ProgrammeEntry } from './programme-entry.ts';
import type { SourceEntry } from './source-entry.ts';
import type { SubscriptionsProps } from './subscriptions-props.ts';

/** What the options page shows and asks for. */
export interface OptionsViewProps {
  /** What an organisation set; absent where nobody manages this browser. */
  readonly managed?: ManagedFacts | undefined;
  /** Absent while they are being read. */
  readonly programmes?: readonly ProgrammeEntry[] | undefined;
  /** The kept lists; absent while they are being read. */
  readonly sources?: readonly SourceEntry[] | undefined;
  readonly adding: AddProgrammeState;
  /** The lists by URL. */
  readonly subscriptions: SubscriptionsProps;
  readonly identity: Identity;
  readonly isIdentitySaved: boolean;
  readonly permissions: HeldPermissions;
  /** The programme to open and bring into view at first. */
  readonly focusProgrammeId?: string | undefined;
  readonly onAddProgrammeFile: (file: File) => void;
  readonly onAddProgrammeText: (text: string) => void;
  /** Reads the document in hand in another format; `auto` recognises it. */
  readonly onChooseFormat: (format: string) => void;
  /** Keeps the document in hand. */
  readonly onKeepSource: () => void;
  readonly onDiscardSource: () => void;
  /** Removes a kept document; the view has asked before. */
  readonly onRemoveProgramme: (sourceId: string) => void;
  readonly onCompleteProgramme: (programmeId: string, completion: ProgrammeCompletion) => void;
  readonly onSaveReceiver: (programmeId: string, url: string) => void;
  readonly onSaveIdentity: (identity: Identity) => void;
  readonly onGiveBackHost: (host: string) => void;
  readonly onAskPermission: (name: 'downloads' | 'notifications') => void;
  readonly onGiveBackPermission: (name: 'downloads' | 'notifications') => void;
  readonly onOpenReports: () => void;
  /** Opens the page where many addresses are judged. */
  readonly onOpenCheck: () => void;
}
