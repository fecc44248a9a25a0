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
import { readSentDraftIds } from '../storage/outbox-store.ts';
import { identityItem } from '../storage/settings.ts';
import { readProgrammes } from '../storage/programmes.ts';
import { createJudge, findProgramme } from './judge.ts';

/** Finds the draft that "Continue" means on a page: the last edited one about its host that was not sent. */
export async function findCurrentDraft(url: string): Promise<Draft | undefined> {
  const { drafts } = await readDrafts();
  const sentIds = await readSentDraftIds();
  const host = parseUrl(url)?.host;
  return drafts.find((draft) => parseUrl(draft.startedOnUrl)?.host === host && !sentIds.has(draft.id));
}

/** Begins a draft about a tab's page, prefilled from its programme and page; resolved when it is on disk. */
export async function beginDraft(tab: TabFacts | undefined): Promise<Draft> {
  const nowMs = Date.now();
  const url = tab?.url ?? '';
  const known = await readProgrammes();
  const verdict = createJudge(known, () => nowMs)(url);
  const programme = findProgramme(known, verdict.programmeId);
  const empty = createDraft({
    id: draftIdSchema.parse(crypto.randomUUID()),
    now: formatInstant(nowMs),
    url,
    programmeId: programme?.id,
  });
  const identity = await identityItem.read();
  const page = tab && url !== '' ? buildPageFacts(tab, url, formatInstant(nowMs)) : undefined;
  const draft = prefillDraft(addIdentity(empty, identity), { programme, evidence: [], page });
  await writeDraft(draft);
  return draft;
}
