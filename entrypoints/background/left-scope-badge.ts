import { phraseLeftScope } from '../../components/scope/phrase-left-scope.ts';
import { say, text } from '../../lib/base/text.ts';
import type { Badge } from '../../lib/platform/action.ts';
import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';
import { isRecordingClaimed } from '../../lib/workflow/claim-recording.ts';

const colour = '#a81e14';

/** The badge has room for four characters. */
const maxShownCount = 99;

/** The warnings of all recordings that left scope, by tab. */
export async function readLeftScopeBadges(): Promise<ReadonlyMap<number, Badge>> {
  const rows = await recordingsItem.read();
  return new Map(
    rows.flatMap((row) => {
      const badge = buildLeftScopeBadge(row);
      return badge === undefined ? [] : [[row.tabId, badge]];
    }),
  );
}

/** The warning of the recording that some page makes of a tab now; undefined where nothing left scope. */
export async function readLeftScopeBadge(tabId: number): Promise<Badge | undefined> {
  const badge = (await readLeftScopeBadges()).get(tabId);
  // a row may outlive the page that recorded; its claim does not
  return badge !== undefined && (await isRecordingClaimed(tabId)) ? badge : undefined;
}

/** Says whether a badge's label is such a warning. */
export function isLeftScopeLabel(label: string): boolean {
  return label.startsWith(text('badge_left_scope', ''));
}

function buildLeftScopeBadge(recording: Recording): Badge | undefined {
  const said = phraseLeftScope(recording);
  if (said === undefined) return undefined;
  const { leftScopeCount } = recording;
  return {
    label:
      leftScopeCount > maxShownCount
        ? text('badge_left_scope_many')
        : text('badge_left_scope', String(leftScopeCount)),
    title: `${text('extension_name')}: ${say(said)}`,
    colour,
  };
}
