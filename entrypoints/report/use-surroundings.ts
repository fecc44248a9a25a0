import { useLoaded } from '../../components/ui/use-loaded.ts';
import { readProgrammes, type KnownProgramme } from '../../lib/storage/programmes.ts';
import { receiversItem } from '../../lib/storage/settings.ts';

export interface Surroundings {
  readonly known: readonly KnownProgramme[];
  readonly receivers: Readonly<Record<string, string>>;
}

/** What a draft stands in: the known programmes and the receivers the person chose. */
export function useSurroundings(): Surroundings | undefined {
  return useLoaded(readSurroundings, watchSurroundings).value;
}

async function readSurroundings(): Promise<Surroundings> {
  const [known, receivers] = await Promise.all([readProgrammes(), receiversItem.read()]);
  return { known, receivers };
}

function watchSurroundings(reload: () => void, signal: AbortSignal): void {
  receiversItem.onChanged(reload, signal);
  // programmes are added on the options page: look again when the person comes back from it
  window.addEventListener('focus', reload, { signal });
}
