import type { Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { CheckedLine } from '../../lib/scope/checked-lines.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';

/** How far a pasted text is judged. */
export interface CheckProgress {
  /** The number of the text among those that this page judged; a filter belongs to one of them. */
  readonly run: number;
  /** What is judged so far, in the order of the text. */
  readonly checked: readonly CheckedLine[];
  readonly lineCount: number;
  /** Lines beyond those that are judged at once. */
  readonly moreCount: number;
  readonly isRunning: boolean;
}

/** What the page that judges pasted addresses shows and asks for. */
export interface CheckViewProps {
  /** What stands in the box at first, e.g. the link that the person asked about. */
  readonly initialText: string;
  /** Absent before anything was judged. */
  readonly progress?: CheckProgress | undefined;
  /** What went wrong, in one sentence. */
  readonly problem?: Phrase | undefined;
  /** Finds the programme that belongs to a verdict on one address. */
  readonly findProgramme: (line: CheckedLine) => Programme | undefined;
  readonly onCheck: (pasted: string) => void;
  readonly onExplain: (line: CheckedLine) => Promise<ScopeExplanation>;
  readonly onSaveCsv: (checked: readonly CheckedLine[]) => void;
  readonly onOpenOptions: () => void;
  /** The address of this page for one line. */
  readonly buildWhyPath: (line: CheckedLine) => string;
}
