import { useEffect, useState } from 'react';
import { readOwnTabId, readTab } from '../../lib/platform/tabs.ts';

export type OwnTab =
  | { readonly kind: 'loading' }
  | { readonly kind: 'tab'; readonly windowId: number }
  /** Shown as side panel or sidebar: the page of interest stays in view. */
  | { readonly kind: 'docked' };

/** Says whether this page is a tab or docked beside one. */
export function useOwnTab(): OwnTab {
  const [ownTab, setOwnTab] = useState<OwnTab>({ kind: 'loading' });
  useEffect(() => {
    void (async () => {
      const id = await readOwnTabId();
      const tab = id === undefined ? undefined : await readTab(id);
      setOwnTab(tab ? { kind: 'tab', windowId: tab.windowId } : { kind: 'docked' });
    })();
  }, []);
  return ownTab;
}
