import { useState } from 'react';
import type { Identity } from '../../components/scope/identity.ts';
import { OptionsView } from '../../components/scope/options-view.tsx';
import type { ProgrammeEntry } from '../../components/scope/programme-entry.ts';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { giveBackHost, giveBackPermission, requestPermission } from '../../lib/platform/permissions.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { chooseReceiver, parseReceiverUrl } from '../../lib/report/receiver.ts';
import { managedItem } from '../../lib/storage/managed-item.ts';
import { deleteSource, readProgrammes } from '../../lib/storage/programmes.ts';
import { identityItem, receiversItem, sourcesRevisionItem } from '../../lib/storage/settings.ts';
import { readReceiverChoices } from '../../lib/workflow/read-managed.ts';
import { completeFromForm } from './complete-from-form.ts';
import { readSourceEntries } from './read-source-entries.ts';
import { useAddSource } from './use-add-source.ts';
import { readManagedFacts } from './read-managed-facts.ts';
import { usePermissions } from './use-permissions.ts';
import { useSubscriptions } from './use-subscriptions.ts';

type Problems = Readonly<Record<string, readonly Phrase[]>>;

const noIdentity: Identity = { contactName: '', contactAddress: '', creditName: '' };

/** Programmes, receivers, identity and permissions, wired to storage and browser. */
export function OptionsPage() {
  const [isIdentitySaved, setIsIdentitySaved] = useState(false);
  const [receiverProblems, setReceiverProblems] = useState<Problems>({});
  const [completionProblems, setCompletionProblems] = useState<Problems>({});
  const permissions = usePermissions();
  const subscriptions = useSubscriptions();

  const { value: entries, reload } = useLoaded(readEntries, watchSources);
  const { value: sources } = useLoaded(readSourceEntries, watchSources);
  const adding = useAddSource();
  // what is wrong with something typed is this page's own; what is stored is read apart from it
  const programmes = entries?.map((entry) => ({
    ...entry,
    completionProblems: completionProblems[entry.programme.id] ?? [],
    receiverProblems: receiverProblems[entry.programme.id] ?? [],
  }));
  const { value: managed } = useLoaded(readManagedFacts, watchSources);
  const { value: identity = noIdentity, reload: reloadIdentity } = useLoaded(identityItem.read);

  const saveReceiver = async (programmeId: string, typed: string): Promise<void> => {
    const receivers = { ...(await receiversItem.read()) };
    const problems: Phrase[] = [];
    if (typed.trim() === '') delete receivers[programmeId];
    else {
      const parsed = parseReceiverUrl(typed);
      if (parsed.kind === 'accepted') receivers[programmeId] = parsed.url.href;
      else problems.push(phrase(`options_receiver_${parsed.reason}`));
    }
    if (problems.length === 0) await receiversItem.write(receivers);
    setReceiverProblems((all) => ({ ...all, [programmeId]: problems }));
    await reload();
  };

  return (
    <OptionsView
      managed={managed}
      programmes={programmes}
      sources={sources}
      adding={adding.state}
      subscriptions={subscriptions}
      identity={identity}
      isIdentitySaved={isIdentitySaved}
      permissions={permissions.held}
      focusProgrammeId={window.location.hash.slice(1) || undefined}
      onAddProgrammeFile={(file) => void adding.addFile(file)}
      onAddProgrammeText={(text) => void adding.addText(text)}
      onChooseFormat={(format) => void adding.readAs(format)}
      onKeepSource={() => void adding.keep()}
      onDiscardSource={adding.discard}
      onRemoveProgramme={(id) => void deleteSource(id)}
      onCompleteProgramme={(id, completion) =>
        void (async () => {
          const problems = await completeFromForm(programmes, id, completion);
          setCompletionProblems((all) => ({ ...all, [id]: problems }));
          await reload();
        })()
      }
      onSaveReceiver={(id, url) => void saveReceiver(id, url)}
      onSaveIdentity={(edited) =>
        void (async () => {
          await identityItem.write(edited);
          await reloadIdentity();
          setIsIdentitySaved(true);
        })()
      }
      onGiveBackHost={(host) => void giveBackHost(host).then(permissions.reload)}
      onAskPermission={(name) => void requestPermission(name).then(permissions.reload)}
      onGiveBackPermission={(name) => void giveBackPermission(name).then(permissions.reload)}
      onOpenCheck={() => void openOwnPage('check.html', { isActive: true })}
      onOpenReports={() => void openOwnPage('report.html', { isActive: true })}
    />
  );
}

type StoredEntry = Omit<ProgrammeEntry, 'completionProblems' | 'receiverProblems'>;

async function readEntries(): Promise<readonly StoredEntry[]> {
  const [known, receivers] = await Promise.all([readProgrammes(), readReceiverChoices()]);
  return known.map((each) => ({ ...each, receiver: chooseReceiver(each.programme, receivers) }));
}

function watchSources(reload: () => void, signal: AbortSignal): void {
  sourcesRevisionItem.onChanged(reload, signal);
  managedItem.onChanged(reload, signal);
}
