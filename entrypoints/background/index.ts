import '../../lib/base/quiet-zod.ts';
import { defineBackground } from '#imports';
import { serveMessages } from '../../lib/messaging/server.ts';
import { localise } from '../../lib/platform/localise.ts';
import { watchBadge } from './badge.ts';
import { compileScopeEarly } from './compile-scope.ts';
import { watchAddressBar } from './address-bar.ts';
import { watchLinkMenu } from './link-menu.ts';
import { watchManagedPolicy } from './managed.ts';
import { watchOutbox } from './outbox.ts';
import { watchPageMenu } from './page-menu.ts';
import { watchSubscriptions } from './subscriptions.ts';

export default defineBackground({
  type: 'module',
  // every listener is registered before the first await: a woken worker must not miss its event
  main() {
    localise();
    const { pump } = watchOutbox();
    watchManagedPolicy();
    watchSubscriptions();
    watchBadge();
    compileScopeEarly();
    watchPageMenu();
    watchLinkMenu();
    watchAddressBar();
    serveMessages({
      'page-bg/pump-outbox': async () => {
        await pump();
        return { isTaken: true };
      },
    });
  },
});
