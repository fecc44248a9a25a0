import { useLoaded } from '../../components/ui/use-loaded.ts';
import type { KnownProgramme } from '../../lib/policy/kept-source.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { receiversItem } from '../../lib/storage/settings.ts';
import { readJudge, type Judge } from '../../lib/workflow/judge.ts';

export interface Surroundings {
  readonly known: readonly KnownProgramme[];
  readonly receivers: Readonly<Record<string, string>>;
  readonly judge: Judge;
}

/** What a draft stands in: the known programmes, the receivers the person chose and what judges addresses. */
export function useSurroundings(): Surroundings | undefined {
  return useLoaded(readSurroundings, watchSurroundings).value;
}

async function readSurroundings(): Promise<Surroundings> {
  const [known, receivers, judge] = await Promise.all([readProgrammes(), receiversItem.read(), readJudge()]);
  return { known, receivers, judge };
}

function watchSurroundings(reload: () => void, signal: AbortSignal): void {
  receiversItem.onChanged(reload, signal);
  // programmes are added on the options page: look again when the person comes back from it
  window.addEventListener('focus', reload, { signal });
}
