import { text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { showBadge } from '../../lib/platform/action.ts';
import { buildHostPattern, hasHost, onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { onTabShown, readShownTabs, readTab, type TabFacts } from '../../lib/platform/tabs.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { readJudge } from '../../lib/workflow/judge.ts';

const colours: Record<VerdictKind, string> = {
  in: '#0a6b43',
  out: '#a81e14',
  unclear: '#8a5200',
  unknown: '#48515f',
};

/** Shows the verdict on the toolbar button, on sites whose host the person granted; elsewhere nothing. */
export function watchBadge(): void {
  onTabShown((tabId) => void readTab(tabId).then(updateBadge));
  // what was granted or given back shows at once, also on the page that is open
  onPermissionsChanged(() => void readShownTabs().then((tabs) => Promise.all(tabs.map(updateBadge))));
}

async function updateBadge(tab: TabFacts | undefined): Promise<void> {
  if (!tab) return;
  const name = text('extension_name');
  const url = await findGrantedUrl(tab);
  if (!url) {
    await showBadge(tab.id, { label: '', title: name, colour: colours.unknown });
    return;
  }
  const judge = await readJudge();
  const verdict = judge(url.href);
  await showBadge(tab.id, {
    label: text(`badge_${verdict.kind}`),
    title: `${name}: ${text(`verdict_${verdict.kind}`)}`,
    colour: colours[verdict.kind],
  });
}

/** The click on the button shows an address too; the badge speaks only where the person said so for good. */
async function findGrantedUrl(tab: TabFacts): Promise<URL | undefined> {
  const url = parseUrl(tab.url ?? '');
  const isSite = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isSite && (await hasHost(buildHostPattern(url))) ? url : undefined;
}
