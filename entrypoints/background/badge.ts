import { text } from '../../lib/base/text.ts';
import { showBadge } from '../../lib/platform/action.ts';
import { onTabShown, readTab } from '../../lib/platform/tabs.ts';
import { decideScope } from '../../lib/scope/decide-scope.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';

const colours: Record<VerdictKind, string> = {
  in: '#0a6b43',
  out: '#a81e14',
  unclear: '#8a5200',
  unknown: '#48515f',
};

/** Shows the verdict on the toolbar button, on sites whose host the person granted; elsewhere nothing is known. */
export function watchBadge(): void {
  onTabShown((tabId) => void updateBadge(tabId));
}

async function updateBadge(tabId: number): Promise<void> {
  const tab = await readTab(tabId);
  const name = text('extension_name');
  if (tab?.url === undefined || !/^https?:/.test(tab.url)) {
    if (tab) await showBadge(tabId, { label: '', title: name, colour: colours.unknown });
    return;
  }
  const programmes = await readProgrammes();
  const verdict = decideScope(
    tab.url,
    programmes.map(({ programme }) => programme.scope),
    { now: Date.now() },
  );
  await showBadge(tabId, {
    label: text(`badge_${verdict.kind}`),
    title: `${name}: ${text(`verdict_${verdict.kind}`)}`,
    colour: colours[verdict.kind],
  });
}
