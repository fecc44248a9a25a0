import type { DraftId, EvidenceId } from '../base/ids.ts';
import type { Phrase } from '../base/text.ts';
import { buildKnownSearch } from './known-secrets.ts';
import type { MaskRow } from './mask-row.ts';
import { hashOfName, isPlaceholder, namePlaceholders, renderPlaceholder } from './placeholders.ts';
import { redactExchange, redactScreenshot } from './redact-capture.ts';
import { redactLeaf } from './redact-leaf.ts';
import type { RedactableExchange, RedactableScreenshot } from './redactable.ts';
import { rememberSpans, type FindSpans } from './remember-spans.ts';
import type { RuleBook } from './rule-book.ts';
import { markRedacted, type Redacted } from './redacted.ts';
import type { SecretKind } from './secret-kinds.ts';
import { describeSpot, type LossKind, type Spot, type Walk } from './walk.ts';

export interface RedactionOptions {
  /** Keys the placeholders: the same value has the same name in one draft and another in the next. */
  readonly draftId: DraftId;
  /** Names of placeholders whose value the person chose to keep, as in `Draft.keptSecrets`. */
  readonly keptSecrets: readonly string[];
  /** What an organisation wants masked beside the rest; nobody can keep that. */
  readonly rules: RuleBook;
}

/** Something that redaction left out, as the ledger says it. */
export interface RedactionLoss {
  readonly kind: LossKind;
  readonly phrase: Phrase;
  readonly evidenceId: EvidenceId;
}

export interface RedactedCaptures<E extends RedactableExchange, S extends RedactableScreenshot> {
  readonly exchanges: readonly Redacted<E>[];
  readonly screenshots: readonly Redacted<S>[];
  readonly masks: readonly MaskRow[];
  readonly ledger: readonly RedactionLoss[];
}

/** Redacts all captures of one draft together, so that equal secrets get equal placeholders. */
export async function redactCaptures<E extends RedactableExchange, S extends RedactableScreenshot>(
  captures: { readonly exchanges: readonly E[]; readonly screenshots: readonly S[] },
  { draftId, keptSecrets, rules }: RedactionOptions,
): Promise<RedactedCaptures<E, S>> {
  const remembered = rememberSpans(rules);
  const { found, learned } = collectSecrets(captures, remembered, rules);
  const names = await namePlaceholders(draftId, new Map([...learned, ...found]));
  const masks: MaskRow[] = [];
  const ledger: RedactionLoss[] = [];
  const keptHashes = new Set(keptSecrets.map(hashOfName));
  const findKnown = buildKnownSearch(new Map([...learned, ...found]));
  const walkFor = (evidenceId: EvidenceId): Walk => ({
    rules,
    isCollecting: false,
    mask(value, kind, spot) {
      if (value === '' || isPlaceholder(value)) return value;
      const name = names.get(value);
      // a value that only shows once others are masked has no name yet; it is masked without one
      if (name === undefined) return renderPlaceholder(kind, value.length, spot.style);
      const isWanted = keptHashes.has(hashOfName(name));
      const isLocked = found.get(value) === 'internal' || (isWanted && holdsRuled(value, spot));
      const isKept = isWanted && !isLocked;
      const rendered = isKept ? value : renderPlaceholder(name, value.length, spot.style);
      const where = describeSpot(spot);
      masks.push({
        name,
        kind: found.get(value) ?? kind,
        where,
        evidenceId,
        length: value.length,
        rendered,
        isKept,
        isLocked,
      });
      return rendered;
    },
    learn: () => undefined,
    findSpans: remembered,
    findKnown: (text) => [...findKnown(text), ...rules.findWords(text)],
    note: (lossKind, reason) => ledger.push({ kind: lossKind, phrase: reason, evidenceId }),
    redactLeaf,
  });
  const exchanges = captures.exchanges.map((each) => markRedacted(redactExchange(each, walkFor(each.id))));
  const screenshots = captures.screenshots.map((each) =>
    markRedacted(redactScreenshot(each, walkFor(each.id))),
  );
  return { exchanges, screenshots, masks: dropRepeats(masks), ledger };
}

function collectSecrets(
  captures: {
    readonly exchanges: readonly RedactableExchange[];
    readonly screenshots: readonly RedactableScreenshot[];
  },
  findSpans: FindSpans,
  rules: RuleBook,
): { readonly found: Map<string, SecretKind>; readonly learned: Map<string, SecretKind> } {
  const found = new Map<string, SecretKind>();
  const learned = new Map<string, SecretKind>();
  const collector: Walk = {
    rules,
    isCollecting: true,
    mask(value, kind) {
      // what a rule names anywhere is locked everywhere
      const isNew = !found.has(value) || kind === 'internal';
      if (value !== '' && !isPlaceholder(value) && isNew) found.set(value, kind);
      return value;
    },
    learn: (value, kind) => learned.set(value, kind),
    findSpans,
    findKnown: rules.findWords,
    note: () => undefined,
    redactLeaf,
  };
  for (const exchange of captures.exchanges) redactExchange(exchange, collector);
  for (const screenshot of captures.screenshots) redactScreenshot(screenshot, collector);
  return { found, learned };
}

/** Says whether a value that the person would keep has something in it that an organisation's rule masks. */
function holdsRuled(value: string, spot: Spot): boolean {
  const { rules } = spot.walk;
  let isFound = rules.findWords(value).length > 0;
  const mask: Walk['mask'] = (inner, kind) => {
    if (kind === 'internal' || rules.findWords(inner).length > 0) isFound = true;
    return inner;
  };
  const walk: Walk = { ...spot.walk, mask, findKnown: rules.findWords, note: () => undefined };
  redactLeaf(value, { ...spot, walk });
  return isFound;
}

/** One row per value, evidence and place. */
function dropRepeats(masks: readonly MaskRow[]): MaskRow[] {
  const byPlace = new Map<string, MaskRow>();
  for (const row of masks) byPlace.set(JSON.stringify([row.name, row.evidenceId, row.where]), row);
  return [...byPlace.values()];
}
