import type { DraftId, EvidenceId } from '../base/ids.ts';
import type { Phrase } from '../base/text.ts';
import { buildKnownSearch } from './known-secrets.ts';
import type { MaskRow } from './mask-row.ts';
import { hashOfName, isPlaceholder, namePlaceholders, renderPlaceholder } from './placeholders.ts';
import { redactExchange, redactScreenshot } from './redact-capture.ts';
import { redactLeaf } from './redact-leaf.ts';
import type { RedactableExchange, RedactableScreenshot } from './redactable.ts';
import { rememberSpans, type FindSpans } from './remember-spans.ts';
import { markRedacted, type Redacted } from './redacted.ts';
import type { SecretKind } from './secret-kinds.ts';
import { describeSpot, type LossKind, type Walk } from './walk.ts';

export interface RedactionOptions {
  /** Keys the placeholders: the same value has the same name in one draft and another in the next. */
  readonly draftId: DraftId;
  /** Names of placeholders whose value the person chose to keep, as in `Draft.keptSecrets`. */
  readonly keptSecrets: readonly string[];
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
  { draftId, keptSecrets }: RedactionOptions,
): Promise<RedactedCaptures<E, S>> {
  const remembered = rememberSpans();
  const { found, learned } = collectSecrets(captures, remembered);
  const names = await namePlaceholders(draftId, new Map([...learned, ...found]));
  const masks: MaskRow[] = [];
  const ledger: RedactionLoss[] = [];
  const keptHashes = new Set(keptSecrets.map(hashOfName));
  const findKnown = buildKnownSearch(new Map([...learned, ...found]));
  const walkFor = (evidenceId: EvidenceId): Walk => ({
    mask(value, kind, spot) {
      if (value === '' || isPlaceholder(value)) return value;
      const name = names.get(value);
      // a value that only shows once others are masked has no name yet; it is masked without one
      if (name === undefined) return renderPlaceholder(kind, value.length, spot.style);
      const isKept = keptHashes.has(hashOfName(name));
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
      });
      return rendered;
    },
    learn: () => undefined,
    findSpans: remembered,
    findKnown,
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
): { readonly found: Map<string, SecretKind>; readonly learned: Map<string, SecretKind> } {
  const found = new Map<string, SecretKind>();
  const learned = new Map<string, SecretKind>();
  const collector: Walk = {
    mask(value, kind) {
      if (value !== '' && !isPlaceholder(value) && !found.has(value)) found.set(value, kind);
      return value;
    },
    learn: (value, kind) => learned.set(value, kind),
    findSpans,
    findKnown: () => [],
    note: () => undefined,
    redactLeaf,
  };
  for (const exchange of captures.exchanges) redactExchange(exchange, collector);
  for (const screenshot of captures.screenshots) redactScreenshot(screenshot, collector);
  return { found, learned };
}

/** One row per value, evidence and place. */
function dropRepeats(masks: readonly MaskRow[]): MaskRow[] {
  const byPlace = new Map<string, MaskRow>();
  for (const row of masks) byPlace.set(JSON.stringify([row.name, row.evidenceId, row.where]), row);
  return [...byPlace.values()];
}
