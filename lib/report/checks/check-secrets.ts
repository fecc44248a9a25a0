import { phrase, say, text } from '../../base/text.ts';
import { countMasks } from '../../redaction/count-masks.ts';
import { describeSecretKind } from '../../redaction/mask-row.ts';
import { findSecrets } from '../../redaction/redact-draft-text.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftFieldKey } from '../draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** The texts that leave as the person wrote them; contact fields are meant to hold an address. */
const freeTexts = [
  'title',
  'weakness',
  'target',
  'endpoint',
  'description',
  'steps',
  'proof',
  'impact',
  'environment',
  'proposedFix',
] as const satisfies DraftFieldKey[];

/** Checks the person's own texts for secrets, which are never changed, and counts what is masked in the evidence. */
export function checkSecrets({ draft, masks, rules }: CheckedDraft): DraftCheck[] {
  const found = freeTexts.flatMap((field): DraftCheck[] => {
    const label = text(`report_field_${field}`);
    const hasWord = rules.findWords(draft.fields[field]).length > 0;
    const word: DraftCheck[] = hasWord
      ? [{ id: `word-${field}`, level: 'warn', field, phrase: phrase('check_word_in_text', label) }]
      : [];
    const kinds = [...new Set(findSecrets(draft.fields[field], rules).map(({ kind }) => kind))];
    if (kinds.length === 0) return word;
    const names = kinds.map((kind) => say(describeSecretKind(kind))).join(', ');
    const reason = phrase('check_secret_in_text', label, names);
    return [...word, { id: `secret-${field}`, level: 'warn', field, phrase: reason }];
  });
  const { maskedCount, keptCount } = countMasks(masks);
  if (maskedCount + keptCount === 0) return found;
  const counts = [String(maskedCount), String(keptCount)];
  const summary =
    keptCount === 0 ? phrase('check_masked', ...counts) : phrase('check_masked_and_kept', ...counts);
  return [...found, { id: 'masked', level: 'ok', phrase: summary }];
}
