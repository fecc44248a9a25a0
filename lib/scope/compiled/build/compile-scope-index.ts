import type { ScopeList } from '../../scope-list.ts';
import { addList, endLists } from './add-list.ts';
import { buildSpans } from '../build-spans.ts';
import { createIndexDraft } from './index-draft.ts';
import { foldNames } from './fold-names.ts';
import { layoutNodes } from './layout-nodes.ts';
import { deriveLanes } from '../scan-host.ts';
import type { ScopeIndex } from '../scope-index.ts';
import { buildSuffixLabels } from '../suffix-labels.ts';
import { buildSuffixBits } from '../suffix-bits.ts';
import { writeScopeIndex } from './write-scope-index.ts';

export interface CompileOptions {
  /** 32 random bits, drawn anew for each index: a list's author must not know where its names will stand. */
  readonly seed: number;
}

/**
 * Compiles lists into one index, by which an address is judged at a cost that does not grow with their number.
 * @throws IndexTooLargeError beyond four million lists, sixteen million names or 64 MB of them
 */
export function compileScopeIndex(lists: readonly ScopeList[], options: CompileOptions): ScopeIndex {
  const seed = options.seed >>> 0;
  const draft = createIndexDraft(seed, lists);
  for (const list of lists) addList(draft, list);
  endLists(draft);
  const { offsets, ...layout } = layoutNodes(draft);
  const lanes = deriveLanes(seed);
  const parts = {
    ...layout,
    expiries: Float64Array.from(draft.expiries),
    refused: draft.refused.words(),
    lists: draft.lists.words(),
    anywhere: draft.anywhere.words(),
    extras: draft.extras.words(),
    spans: buildSpans(draft.spans),
    longSpans: draft.longSpans.words(),
    suffixLabels: buildSuffixLabels(draft.suffixLabels, seed),
    ruleText: draft.ruleText.bytes(),
    refusedText: draft.refusedText.bytes(),
    listText: draft.listText.bytes(),
  };
  const { answers, nameBits, pathAnswers, globStarts } = foldNames(
    { ...parts, seed },
    lanes,
    draft.hosts.hosts,
    offsets,
  );
  return writeScopeIndex(seed, {
    ...parts,
    answers,
    nameBits,
    pathAnswers,
    globStarts,
    suffixBits: buildSuffixBits(draft.suffixLabels, draft.wideSuffixLabels, lanes),
  });
}
