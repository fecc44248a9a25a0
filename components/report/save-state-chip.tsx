import { say, text } from '../../lib/base/text.ts';
import { Chip } from '../ui/chip.tsx';
import { formatClock } from '../ui/format-moment.ts';
import type { SaveState } from './save-state.ts';

/** Whether what was typed is on the disk, and since when. */
export function SaveStateChip({ saveState }: { readonly saveState: SaveState }) {
  const isFailed = saveState.kind === 'failed';
  return (
    <span role={isFailed ? 'alert' : undefined} data-testid="save-state" data-state={saveState.kind}>
      <Chip tone={isFailed ? 'out' : 'plain'} icon={isFailed ? 'warning' : undefined}>
        {saySaveState(saveState)}
      </Chip>
    </span>
  );
}

function saySaveState(saveState: SaveState): string {
  switch (saveState.kind) {
    case 'new':
      return text('report_save_new');
    case 'saving':
      return text('report_save_saving');
    case 'saved':
      return text('report_save_saved', formatClock(saveState.at));
    case 'failed':
      return text('report_save_failed', say(saveState.why));
    default:
      return saveState satisfies never;
  }
}
