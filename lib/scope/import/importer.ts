import type { Phrase } from '../../base/text.ts';
import type { RuleShape } from '../rule/find-refusal.ts';
import type { RefusedRule, ScopeList } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** A rule that was read with a doubt, and what the doubt is. */
export interface DoubtfulRule {
  readonly published: DecidingRule;
  readonly doubts: readonly Phrase[];
}

/** What became of every string of one programme; shown before the import is kept. */
export interface ImportSummary {
  /** Strings that became rules, doubtful ones included. */
  readonly parsedCount: number;
  readonly doubtful: readonly DoubtfulRule[];
  readonly refused: readonly RefusedRule[];
  /** The shape of every string, in the order of the list. */
  readonly shapes: readonly RuleShape[];
  /** One sentence about the list as a whole, e.g. that it says nothing about scope. */
  readonly note?: Phrase;
}

/** What a list says about a programme beyond scope, for showing; each absent where it does not say or cannot be meant. */
export interface ProgrammeFacts {
  /** https addresses only. */
  readonly policyUrl?: string;
  readonly contactUrl?: string;
  readonly securityTxtUrl?: string;
  readonly contactEmail?: string;
  /** As the list states it; `stated` where it says yes and not how far. */
  readonly safeHarbour?: 'full' | 'partial' | 'none' | 'stated';
  readonly offersBounty?: 'yes' | 'partial' | 'no';
}

export interface ImportedProgramme {
  readonly list: ScopeList;
  readonly summary: ImportSummary;
  readonly facts?: ProgrammeFacts;
}

export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly programmes: readonly ImportedProgramme[];
      /** One sentence for each entry that is no programme. */
      readonly skipped: readonly Phrase[];
    }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** One format of scope lists; `value` is parsed JSON, or the text itself where it is no JSON. */
export interface ScopeImporter {
  readonly format: string;
  /** Recognises the format by its content. */
  readonly detect: (value: unknown) => boolean;
  /** Reads the lists, one for each programme. */
  readonly importLists: (value: unknown) => ImportOutcome;
}
