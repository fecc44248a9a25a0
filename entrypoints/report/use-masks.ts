import { useEffect, useState } from 'react';
import type { MaskedValue } from '../../components/evidence/masked-value.ts';
import type { EvidenceId } from '../../lib/base/ids.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import { redactEvidence } from '../../lib/evidence/redact-evidence.ts';
import { describeMask, type MaskRow } from '../../lib/redaction/mask-row.ts';
import type { RuleBook } from '../../lib/redaction/rule-book.ts';
import type { Draft } from '../../lib/report/draft.ts';

export interface Masks {
  readonly masks: readonly MaskRow[];
  /** How many values of each piece of evidence are masked. */
  readonly maskedCounts: ReadonlyMap<EvidenceId, number>;
  readonly maskedValues: readonly MaskedValue[];
}

/** Milliseconds of quiet before the masks are computed again. */
const settleMs = 150;

const noMasks: Masks = { masks: [], maskedCounts: new Map(), maskedValues: [] };

/** What is masked in the evidence that would leave now. */
export function useMasks(draft: Draft, evidence: readonly Evidence[], rules: RuleBook): Masks {
  const [masks, setMasks] = useState<Masks>(noMasks);
  const { id, keptSecrets } = draft;

  useEffect(() => {
    let isCurrent = true;
    // a running recording changes the evidence several times a second: redact when it pauses
    const timer = setTimeout(() => {
      const leaving = evidence.filter(({ isIncluded }) => isIncluded);
      void redactEvidence(leaving, { draftId: id, keptSecrets, rules }).then(({ masks: rows }) => {
        if (isCurrent) setMasks(summarise(rows));
      });
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [evidence, id, keptSecrets, rules]);

  return masks;
}

function summarise(masks: readonly MaskRow[]): Masks {
  const maskedCounts = new Map<EvidenceId, number>();
  const byName = new Map<string, MaskedValue>();
  for (const row of masks) {
    if (!row.isKept) maskedCounts.set(row.evidenceId, (maskedCounts.get(row.evidenceId) ?? 0) + 1);
    const known = byName.get(row.name);
    byName.set(row.name, {
      placeholder: row.name,
      description: known?.description ?? describeMask(row),
      count: (known?.count ?? 0) + 1,
      isKept: row.isKept,
      isLocked: row.isLocked,
    });
  }
  return { masks, maskedCounts, maskedValues: [...byName.values()] };
}
