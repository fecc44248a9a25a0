import { useEffect, useState } from 'react';
import { sendMessage } from '../../lib/messaging/client.ts';
import { readTab } from '../../lib/platform/tabs.ts';
import { beginDraft } from '../../lib/workflow/begin-draft.ts';
import { DraftPage } from './draft-page.tsx';
import { ListPage } from './list-page.tsx';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { SentPage } from './sent-page.tsx';

/** Shows another part of the report page; the address carries it, so that a reload stays where it was. */
export function showRoute(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** The report workspace: the list, one draft, or one sent report. */
export function ReportPage() {
  const [route, setRoute] = useState(() => parseRoute(window.location.hash));

  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('hashchange', () => setRoute(parseRoute(window.location.hash)), {
      signal: controller.signal,
    });
    // an open page is also a moment to look whether something waits to be sent
    void sendMessage('page-bg/pump-outbox', {});
    window.addEventListener('online', () => void sendMessage('page-bg/pump-outbox', {}), {
      signal: controller.signal,
    });
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (route.kind !== 'begin') return;
    void (async () => {
      const draft = await beginDraft(await readTab(route.tabId));
      // in place of this address: going back to it would begin another draft
      window.location.replace(
        formatRoute({ kind: 'draft', draftId: draft.id, tabId: route.tabId, shouldRecord: false }),
      );
    })();
  }, [route]);

  switch (route.kind) {
    case 'begin':
      return null;
    case 'list':
      return <ListPage onOpen={showRoute} />;
    case 'sent':
      return <SentPage key={route.reportId} reportId={route.reportId} onOpen={showRoute} />;
    case 'draft':
      return <DraftPage key={route.draftId} route={route} onOpen={showRoute} />;
  }
}
