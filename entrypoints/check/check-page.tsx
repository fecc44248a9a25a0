import { useCallback, useEffect, useState } from 'react';
import { CheckView } from '../../components/scope/check-view.tsx';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import { readTypedAddress } from '../../lib/scope/read-typed-address.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { buildCheckPath, readCheckPath } from '../../lib/workflow/check-path.ts';
import { explainAddress } from '../../lib/workflow/explain-address.ts';
import { findDecider } from '../../lib/workflow/judge.ts';
import { saveCsv } from './save-csv.ts';
import { useCheck } from './use-check.ts';

/** The page that judges pasted addresses, wired to the lists; it asks the network for nothing. */
export function CheckPage() {
  const asked = useAskedAddress();
  const { progress, problem, check } = useCheck();
  const { value: known = [] } = useLoaded(readProgrammes);

  useEffect(() => {
    if (asked !== undefined) check(asked);
  }, [asked, check]);

  return (
    <CheckView
      initialText={asked ?? ''}
      progress={progress}
      problem={problem}
      findProgramme={({ verdict }) => findDecider(known, verdict)}
      onCheck={check}
      onExplain={({ line }) => explainAddress(readTypedAddress(line))}
      onSaveCsv={(checked) => void saveCsv(checked)}
      onOpenOptions={() => void openOptionsPage()}
      buildWhyPath={({ line }) => buildCheckPath(readTypedAddress(line))}
    />
  );
}

/** The address that the page's own address asks about, also when it changes under the open page. */
function useAskedAddress(): string | undefined {
  const [asked, setAsked] = useState(() => readCheckPath(window.location.hash));
  const read = useCallback(() => setAsked(readCheckPath(window.location.hash)), []);
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('hashchange', read, { signal: controller.signal });
    return () => controller.abort();
  }, [read]);
  return asked;
}
