import { useEffect, useState } from 'react';
import { readProgrammes, type KnownProgramme } from '../../lib/storage/programmes.ts';
import { receiversItem } from '../../lib/storage/settings.ts';

export interface Surroundings {
  readonly known: readonly KnownProgramme[];
  readonly receivers: Readonly<Record<string, string>>;
}

/** What a draft stands in: the known programmes and the receivers the person chose; read again when they change. */
export function useSurroundings(): Surroundings | undefined {
  const [surroundings, setSurroundings] = useState<Surroundings>();

  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      const [known, receivers] = await Promise.all([readProgrammes(), receiversItem.read()]);
      setSurroundings({ known, receivers });
    };
    void read();
    receiversItem.onChanged(() => void read(), controller.signal);
    // programmes are added in the options page: look again when the person comes back from it
    window.addEventListener('focus', () => void read(), { signal: controller.signal });
    return () => controller.abort();
  }, []);

  return surroundings;
}
