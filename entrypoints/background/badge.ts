import { text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { readBadgeLabel, showBadge, type Badge } from '../../lib/platform/action.ts';
import { buildHostPattern, hasHost, onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { onTabShown, readShownTabs, readTab, type TabFacts } from '../../lib/platform/tabs.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { readCurrentIndex } from '../../lib/storage/programmes.ts';
import { recordingsItem } from '../../lib/storage/settings.ts';
import { readJudge } from '../../lib/workflow/judge.ts';
import { isLeftScopeLabel, readLeftScopeBadge, readLeftScopeBadges } from './left-scope-badge.ts';

const colours: Record<VerdictKind, string> = {
  in: '#0a6b43',
  out: '#a81e14',
  unclear: '#8a5200',
  unknown: '#48515f',
};

/**
 * Shows the verdict on the toolbar button, on sites whose host the person granted; elsewhere nothing. A recording that
 * left scope says so wherever it is made.
 */
export function watchBadge(): void {
  onTabShown((tabId) => void readTab(tabId).then(updateBadge));
  // what was granted or given back shows at once, also on the page that is open
  onPermissionsChanged(() => void readShownTabs().then((tabs) => Promise.all(tabs.map(updateBadge))));
  // for as long as the background lives
  recordingsItem.onChanged(() => void updateWarnings(), new AbortController().signal);
}

async function updateBadge(tab: TabFacts | undefined): Promise<void> {
  if (!tab) return;
  const badge = await buildVerdictBadge(tab);
  // read last: a warning that comes meanwhile is not covered by the verdict
  await showBadge(tab.id, (await readLeftScopeBadge(tab.id)) ?? badge);
}

async function buildVerdictBadge(tab: TabFacts): Promise<Badge> {
  const name = text('extension_name');
  const url = await findGrantedUrl(tab);
  if (!url) return { label: '', title: name, colour: colours.unknown };
  const judge = await readJudge(Date.now, readCurrentIndex);
  const kind = judge.decideKind(url);
  return {
    label: text(`badge_${kind}`),
    title: `${name}: ${text(`verdict_${kind}`)}`,
    colour: colours[kind],
  };
}

/** Warns of what left scope, and takes warnings back from tabs in front that are not recorded any more. */
async function updateWarnings(): Promise<void> {
  const warnings = await readLeftScopeBadges();
  for (const [tabId, badge] of warnings) if (await readTab(tabId)) await showBadge(tabId, badge);
  for (const tab of await readShownTabs()) {
    if (!warnings.has(tab.id) && isLeftScopeLabel(await readBadgeLabel(tab.id))) await updateBadge(tab);
  }
}

/** The click on the button shows an address too; the badge speaks only where the person said so for good. */
async function findGrantedUrl(tab: TabFacts): Promise<URL | undefined> {
  const url = parseUrl(tab.url ?? '');
  const isSite = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isSite && (await hasHost(buildHostPattern(url))) ? url : undefined;
}
