import type { PopupSite } from '../../components/scope/popup-site.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { isWaiting } from '../../lib/delivery/outbox.ts';
import { readActiveTab, type TabFacts } from '../../lib/platform/tabs.ts';
import { listStatements } from '../../lib/policy/list-statements.ts';
import type { Draft } from '../../lib/report/draft.ts';
import type { ScopeExplanation } from '../../lib/scope/explain-scope.ts';
import { readDrafts } from '../../lib/storage/drafts.ts';
import { listSentDraftIds, readOutbox } from '../../lib/storage/outbox-store.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { beginDraft, chooseCurrentDraft, findCurrentDraft } from '../../lib/workflow/begin-draft.ts';
import { explainAddress } from '../../lib/workflow/explain-address.ts';
import { findDecider, readJudge, type Judge } from '../../lib/workflow/judge.ts';
import { describeUnreachable, isWebPage } from './describe-unreachable.ts';

export interface LoadedPopup {
  readonly site: PopupSite;
  readonly tab: TabFacts | undefined;
  readonly judge: Judge;
  /** Looks through the lists once more, for every rule that comes near this page. */
  readonly explain: () => Promise<ScopeExplanation>;
  readonly draftCount: number;
  readonly waitingCount: number;
  readonly currentDraft: { readonly id: Draft['id']; readonly title: string } | undefined;
  readonly beginDraft: () => Promise<Draft>;
  /** The draft that captures go to: the current one, or a new one. */
  readonly findOrBeginDraft: () => Promise<Draft>;
}

/** Reads everything the popup shows. */
export async function loadPopup(): Promise<LoadedPopup> {
  const tab = await readActiveTab();
  const [known, judge, { drafts }, outbox] = await Promise.all([
    readProgrammes(),
    readJudge(),
    readDrafts(),
    readOutbox(),
  ]);
  const sentIds = listSentDraftIds(outbox);
  const unsent = drafts.filter((draft) => !sentIds.has(draft.id));
  const current = tab?.url === undefined ? undefined : chooseCurrentDraft(unsent, tab.url);

  const readSite = (): PopupSite => {
    const url = parseUrl(tab?.url ?? '');
    if (!url || !isWebPage(url)) return { kind: 'unreachable', why: describeUnreachable(url) };
    const verdict = judge(url.href);
    const programme = findDecider(known, verdict);
    return {
      kind: 'judged',
      verdict,
      programme,
      // only version 1 has an evaluator of its own; what older ones say of testing is among their rules
      statements: programme?.draft && listStatements(programme, url.href, Date.now()),
      host: url.host,
      path: `${url.pathname}${url.search}`,
    };
  };

  return {
    site: readSite(),
    tab,
    judge,
    explain: () => explainAddress(tab?.url ?? ''),
    draftCount: unsent.length,
    waitingCount: outbox.filter((entry) => isWaiting(entry.state)).length,
    currentDraft: current && { id: current.id, title: current.fields.title },
    beginDraft: () => beginDraft(tab),
    findOrBeginDraft: async () =>
      (tab?.url === undefined ? undefined : await findCurrentDraft(tab.url)) ?? beginDraft(tab),
  };
}
