import { useCallback, useEffect, useRef, useState } from 'react';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import type { DraftId, EvidenceId } from '../../lib/base/ids.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import {
  deleteEvidence,
  readEvidence,
  readLedger,
  readPicture,
  writeEvidence,
} from '../../lib/storage/evidence-store.ts';

/** What the person decides about one piece of evidence; a recording never overwrites it. */
export type EvidenceChoice = Partial<Pick<Evidence, 'isIncluded'>> & { readonly isProof?: boolean };

export interface DraftEvidence {
  readonly evidence: readonly Evidence[];
  readonly ledger: readonly LedgerRow[];
  readonly thumbnailUrls: ReadonlyMap<EvidenceId, string>;
  readonly reload: () => Promise<void>;
  readonly choose: (id: EvidenceId, choice: EvidenceChoice) => Promise<void>;
  readonly remove: (id: EvidenceId) => Promise<void>;
  /** Keeps what the recorder saw, with the person's choices. */
  readonly keep: (seen: readonly Evidence[], rows: readonly LedgerRow[]) => Promise<void>;
}

interface Stored {
  readonly evidence: readonly Evidence[];
  readonly ledger: readonly LedgerRow[];
}

const nothing: Stored = { evidence: [], ledger: [] };

async function readAll(draftId: DraftId): Promise<Stored> {
  const [evidence, ledger] = await Promise.all([readEvidence(draftId), readLedger(draftId)]);
  return { evidence, ledger };
}

/** A draft's evidence: read, shown, chosen from, removed. */
export function useEvidence(draftId: DraftId): DraftEvidence {
  const { value, reload } = useLoaded(useCallback(() => readAll(draftId), [draftId]));
  const { evidence, ledger } = value ?? nothing;
  const [thumbnailUrls, setThumbnailUrls] = useState<ReadonlyMap<EvidenceId, string>>(new Map());
  const choices = useRef(new Map<EvidenceId, EvidenceChoice>());
  const removed = useRef(new Set<EvidenceId>());

  useEffect(() => {
    const missing = evidence.filter((item) => item.kind === 'screenshot' && !thumbnailUrls.has(item.id));
    if (missing.length === 0) return;
    let isCurrent = true;
    void (async () => {
      const urls = await Promise.all(missing.map(async ({ id }) => [id, await readPicture(id)] as const));
      if (!isCurrent) return;
      setThumbnailUrls((known) => {
        const added = urls.flatMap(([id, bytes]): [EvidenceId, string][] =>
          bytes && !known.has(id)
            ? [[id, URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))]]
            : [],
        );
        return added.length === 0 ? known : new Map([...known, ...added]);
      });
    })();
    return () => {
      isCurrent = false;
    };
  }, [evidence, thumbnailUrls]);

  const keep = useCallback(
    async (seen: readonly Evidence[], rows: readonly LedgerRow[]): Promise<void> => {
      // an answer that arrives later must not bring back what the person removed
      const wanted = seen.filter(({ id }) => !removed.current.has(id));
      await writeEvidence(
        wanted.map((item) => applyChoice(item, choices.current.get(item.id))),
        rows,
      );
      await reload();
    },
    [reload],
  );

  const choose = useCallback(
    async (id: EvidenceId, choice: EvidenceChoice): Promise<void> => {
      const whole = { ...choices.current.get(id), ...choice };
      choices.current.set(id, whole);
      const item = (await readEvidence(draftId)).find((one) => one.id === id);
      if (item) await writeEvidence([applyChoice(item, whole)]);
      await reload();
    },
    [draftId, reload],
  );

  const remove = useCallback(
    async (id: EvidenceId): Promise<void> => {
      removed.current.add(id);
      await deleteEvidence(id);
      await reload();
    },
    [reload],
  );

  return { evidence, ledger, thumbnailUrls, reload, choose, remove, keep };
}

function applyChoice(item: Evidence, choice: EvidenceChoice | undefined): Evidence {
  if (!choice) return item;
  const isIncluded = choice.isIncluded ?? item.isIncluded;
  return item.kind === 'exchange'
    ? { ...item, isIncluded, isProof: choice.isProof ?? item.isProof }
    : { ...item, isIncluded };
}
