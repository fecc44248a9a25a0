import { phrase, type Phrase } from '../base/text.ts';
import { findSpans, type SecretSpan } from './find-spans.ts';
import { looksLikeToken } from './looks-random.ts';
import type { PlaceholderStyle } from './placeholders.ts';
import type { RuleBook } from './rule-book.ts';
import type { FindSpans } from './remember-spans.ts';
import type { SecretKind } from './secret-kinds.ts';

/** A place in a text where a value stands that was masked elsewhere. */
export interface KnownSpan extends SecretSpan {
  readonly value: string;
}

/** Losses that redaction itself causes; names as in the ledger. */
export type LossKind = 'cut' | 'dropped' | 'unreadable';

/**
 * What happens to each secret on the way through a value. The same walk runs twice: once to collect the secrets,
 * so that all can be named (hashing is asynchronous), and once to put the names in.
 */
export interface Walk {
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
  /** Whether secrets are only taken down yet. */
  readonly isCollecting: boolean;
  /** Takes a secret and returns what stands in its place. */
  readonly mask: (value: string, kind: SecretKind, spot: Spot) => string;
  /** Remembers a secret that stands here only in another form, so that it is masked where it stands in clear. */
  readonly learn: (value: string, kind: SecretKind) => void;
  /** Finds the forms of secrets in a text. */
  readonly findSpans: FindSpans;
  /** Finds an organisation's words and values that are secrets elsewhere in the draft. */
  readonly findKnown: (text: string) => readonly KnownSpan[];
  /** Takes down that something was left out. */
  readonly note: (kind: LossKind, reason: Phrase) => void;
  /**
   * Redacts a text that was found inside another, e.g. an address in a sentence or the value of a parameter. It
   * travels along because what it opens holds such texts again.
   */
  readonly redactLeaf: (text: string, spot: Spot) => string;
}

/** Where a walk stands. */
export interface Spot {
  readonly walk: Walk;
  readonly where: Phrase;
  /** The name of the parameter or field, outermost first when one stands in another. */
  readonly field?: string;
  readonly style: PlaceholderStyle;
  /** How many encodings are already open around this text. */
  readonly level: number;
}

/** Characters of a name that are shown. */
const maxShownNameLength = 80;

/** Steps into a named value; inside another named value the outer name stays. */
export function enterField(spot: Spot, name: string): Spot {
  return { ...spot, field: spot.field ?? name };
}

/** Says where a spot is, never by a name that is a secret itself. */
export function describeSpot({ where, field, walk }: Spot): Phrase {
  if (field === undefined || field === '') return where;
  if (where.key === 'redaction_in_address') return phrase('redaction_in_parameter', showName(field, walk));
  return where.key === 'redaction_in_body' ? phrase('redaction_in_field', showName(field, walk)) : where;
}

/** Shortens a name for showing and hides one that is a secret itself. */
export function showName(name: string, { rules }: Pick<Walk, 'rules'>): string {
  const isSecret =
    looksLikeToken(name) || findSpans(name, 'data').length > 0 || rules.findWords(name).length > 0;
  return isSecret ? '…' : name.slice(0, maxShownNameLength);
}
