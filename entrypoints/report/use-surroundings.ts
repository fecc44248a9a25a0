import { useLoaded } from '../../components/ui/use-loaded.ts';
import type { KnownProgramme } from '../../lib/policy/kept-source.ts';
import type { RuleBook } from '../../lib/redaction/rule-book.ts';
import type { ReceiverChoices } from '../../lib/report/receiver.ts';
import { managedItem } from '../../lib/storage/managed-item.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { receiversItem } from '../../lib/storage/settings.ts';
import { readJudge, type Judge } from '../../lib/workflow/judge.ts';
import { readReceiverChoices, readRules } from '../../lib/workflow/read-managed.ts';

export interface Surroundings {
  readonly known: readonly KnownProgramme[];
  readonly receivers: ReceiverChoices;
  readonly judge: Judge;
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
}

/** What a draft stands in: the known programmes, the chosen receivers, what judges addresses and what masks. */
export function useSurroundings(): Surroundings | undefined {
  return useLoaded(readSurroundings, watchSurroundings).value;
}

async function readSurroundings(): Promise<Surroundings> {
  const [known, receivers, judge, rules] = await Promise.all([
    readProgrammes(),
    readReceiverChoices(),
    readJudge(),
    readRules(),
  ]);
  return { known, receivers, judge, rules };
}

function watchSurroundings(reload: () => void, signal: AbortSignal): void {
  receiversItem.onChanged(reload, signal);
  managedItem.onChanged(reload, signal);
  // programmes are added on the options page: look again when the person comes back from it
  window.addEventListener('focus', reload, { signal });
}
