import type { PopupSite } from '../../components/scope/popup-site.ts';
import { phrase } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { readActiveTab, type TabFacts } from '../../lib/platform/tabs.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import { readJudge, type Judge } from '../../lib/workflow/judge.ts';
import { describeUnreachable, isWebPage } from './describe-unreachable.ts';

/** What the popup shows first. */
export interface LoadedVerdict {
  readonly site: PopupSite;
  readonly tab: TabFacts | undefined;
  readonly judge: Judge;
}

/** Judges the page in front, with as few reads as that takes; says so where the browser reads nothing at all. */
export async function loadVerdict(): Promise<LoadedVerdict> {
  try {
    return await judgePage();
  } catch {
    const site = { kind: 'unreachable', why: phrase('unreachable_storage') } as const;
    return { site, tab: undefined, judge: noJudge };
  }
}

/** Decides by no list at all, which tells what is no web page from what nobody knows. */
const noJudge: Judge = {
  decide: (url) => decideScope(url, [], { now: Date.now() }),
  decideKind: () => 'unknown',
};

async function judgePage(): Promise<LoadedVerdict> {
  const [tab, judge] = await Promise.all([readActiveTab(), readJudge()]);
  const url = parseUrl(tab?.url ?? '');
  if (!url || !isWebPage(url)) {
    return { site: { kind: 'unreachable', why: describeUnreachable(url) }, tab, judge };
  }
  const verdict = judge.decide(url.href);
  const path = `${url.pathname}${url.search}`;
  return { site: { kind: 'judged', verdict, host: url.host, path }, tab, judge };
}
