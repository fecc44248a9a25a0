import { draftIdSchema } from '../base/ids.ts';
import { formatInstant } from '../base/time.ts';
import { parseUrl } from '../base/url.ts';
import { buildPageFacts } from '../capture/page-facts.ts';
import type { TabFacts } from '../platform/tabs.ts';
import { addIdentity } from '../report/add-identity.ts';
import { createDraft } from '../report/create-draft.ts';
import type { Draft } from '../report/draft.ts';
import { prefillDraft } from '../report/prefill-draft.ts';
import { readDrafts, writeDraft } from '../storage/drafts.ts';
import { listSentDraftIds, readOutbox } from '../storage/outbox-store.ts';
import { identityItem } from '../storage/settings.ts';
import { readProgrammes } from '../storage/programmes.ts';
import { findDecider, readJudge } from './judge.ts';
import { readRules } from './read-managed.ts';

/** Finds the draft that "Continue" means on a page: the last edited one about its host that was not sent. */
export async function findCurrentDraft(url: string): Promise<Draft | undefined> {
  const [{ drafts }, outbox] = await Promise.all([readDrafts(), readOutbox()]);
  const sentIds = listSentDraftIds(outbox);
  return chooseCurrentDraft(
    drafts.filter(({ id }) => !sentIds.has(id)),
    url,
  );
}

/** Chooses it among the drafts that were not sent, the last edited first. */
export function chooseCurrentDraft(unsent: readonly Draft[], url: string): Draft | undefined {
  const host = parseUrl(url)?.host;
  return unsent.find((draft) => parseUrl(draft.startedOnUrl)?.host === host);
}

/** Begins a draft about a tab's page, prefilled from its programme and page; resolved when it is on disk. */
export async function beginDraft(tab: TabFacts | undefined): Promise<Draft> {
  const nowMs = Date.now();
  const url = tab?.url ?? '';
  const [known, judge] = await Promise.all([readProgrammes(), readJudge(() => nowMs)]);
  const programme = findDecider(known, judge.decide(url));
  const empty = createDraft({
    id: draftIdSchema.parse(crypto.randomUUID()),
    now: formatInstant(nowMs),
    url,
    programmeId: programme?.id,
  });
  const [identity, rules] = await Promise.all([identityItem.read(), readRules()]);
  const page = tab && url !== '' ? buildPageFacts(tab, url, formatInstant(nowMs)) : undefined;
  const draft = prefillDraft(addIdentity(empty, identity), { programme, evidence: [], page, rules });
  await writeDraft(draft);
  return draft;
}
