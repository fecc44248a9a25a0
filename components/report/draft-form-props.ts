import type { Programme } from '../../lib/policy/programme.ts';
import type { Draft, DraftFields } from '../../lib/report/draft.ts';
import type { WeaknessChoice } from '../../lib/severity/weaknesses.ts';

/** What the form of a draft shows and asks for. */
export interface DraftFormProps {
  readonly draft: Draft;
  readonly programme?: Programme | undefined;
  /** Every programme this report could be for, for the chooser. */
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  readonly weaknesses: readonly WeaknessChoice[];
  /** Changes one or more texts; whoever listens drops the provenance of these fields. */
  readonly onChangeFields: (change: Partial<DraftFields>) => void;
  readonly onChangeProgramme: (programmeId: string | undefined) => void;
  /** Confirms, or takes back, rules of engagement and excluded classes by their ids. */
  readonly onConfirm: (ids: readonly string[], isConfirmed: boolean) => void;
}
