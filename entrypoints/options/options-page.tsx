import { useState } from 'react';
import type { AddProgrammeState } from '../../components/scope/add-programme-state.ts';
import type { Identity } from '../../components/scope/identity.ts';
import { OptionsView } from '../../components/scope/options-view.tsx';
import type { ProgrammeEntry } from '../../components/scope/programme-entry.ts';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { giveBackHost, giveBackPermission, requestPermission } from '../../lib/platform/permissions.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { buildSourceId } from '../../lib/policy/build-source-id.ts';
import { readSource, refuseSize } from '../../lib/policy/read-source.ts';
import { importLimits } from '../../lib/scope/import-limits.ts';
import { chooseReceiver, parseReceiverUrl } from '../../lib/report/receiver.ts';
import {
  deleteSource,
  readProgrammes,
  writeSource,
  type WriteOutcome,
} from '../../lib/storage/programmes.ts';
import { identityItem, receiversItem } from '../../lib/storage/settings.ts';
import { readReceiverChoices } from '../../lib/workflow/read-managed.ts';
import { completeFromForm } from './complete-from-form.ts';
import { usePermissions } from './use-permissions.ts';

type Problems = Readonly<Record<string, readonly Phrase[]>>;

const noIdentity: Identity = { contactName: '', contactAddress: '', creditName: '' };

/** Programmes, receivers, identity and permissions, wired to storage and browser. */
export function OptionsPage() {
  const [adding, setAdding] = useState<AddProgrammeState>({ kind: 'idle' });
  const [isIdentitySaved, setIsIdentitySaved] = useState(false);
  const [receiverProblems, setReceiverProblems] = useState<Problems>({});
  const [completionProblems, setCompletionProblems] = useState<Problems>({});
  const permissions = usePermissions();

  const { value: entries, reload } = useLoaded(readEntries);
  // what is wrong with something typed is this page's own; what is stored is read apart from it
  const programmes = entries?.map((entry) => ({
    ...entry,
    completionProblems: completionProblems[entry.programme.id] ?? [],
    receiverProblems: receiverProblems[entry.programme.id] ?? [],
  }));
  const { value: identity = noIdentity, reload: reloadIdentity } = useLoaded(identityItem.read);

  const addProgramme = async (text: string): Promise<void> => {
    const outcome = await keepText(text);
    setAdding(
      outcome.kind === 'kept'
        ? { kind: 'added', name: outcome.outcome.lists.map(({ list }) => list.programmeName).join(', ') }
        : outcome,
    );
    await reload();
  };

  const addProgrammeFile = async (file: File): Promise<void> => {
    setAdding({ kind: 'busy' });
    // a huge file is refused by its size, before a byte of it is in memory
    if (file.size > importLimits.maxBytes) {
      setAdding(refuseSize());
      return;
    }
    await addProgramme(await file.text());
  };

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
      programmes={programmes}
      adding={adding}
      identity={identity}
      isIdentitySaved={isIdentitySaved}
      permissions={permissions.held}
      focusProgrammeId={window.location.hash.slice(1) || undefined}
      onAddProgrammeFile={(file) => void addProgrammeFile(file)}
      onAddProgrammeText={(text) => void addProgramme(text)}
      onRemoveProgramme={(id) => void deleteSource(id).then(reload)}
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
      onOpenReports={() => void openOwnPage('report.html', { isActive: true })}
    />
  );
}

async function keepText(text: string): Promise<WriteOutcome> {
  const origin = { kind: 'added' } as const;
  const outcome = readSource({ text, origin });
  if (outcome.kind === 'refused') return outcome;
  return writeSource({
    id: buildSourceId(outcome, origin, crypto.randomUUID()),
    format: outcome.format,
    text,
    addedAt: formatInstant(Date.now()),
    origin,
  });
}

type StoredEntry = Omit<ProgrammeEntry, 'completionProblems' | 'receiverProblems'>;

async function readEntries(): Promise<readonly StoredEntry[]> {
  const [known, receivers] = await Promise.all([readProgrammes(), readReceiverChoices()]);
  return known.map((each) => ({ ...each, receiver: chooseReceiver(each.programme, receivers) }));
}
