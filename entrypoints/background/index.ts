import '../../lib/base/quiet-zod.ts';
import { defineBackground } from '#imports';
import { serveMessages } from '../../lib/messaging/server.ts';
import { localise } from '../../lib/platform/localise.ts';
import { watchBadge } from './badge.ts';
import { watchOutbox } from './outbox.ts';
import { watchPageMenu } from './page-menu.ts';

export default defineBackground({
  type: 'module',
  // every listener is registered before the first await: a woken worker must not miss its event
  main() {
    localise();
    const { pump } = watchOutbox();
    watchBadge();
    watchPageMenu();
    serveMessages({
      'page-bg/pump-outbox': async () => {
        await pump();
        return { isTaken: true };
      },
    });
  },
});
