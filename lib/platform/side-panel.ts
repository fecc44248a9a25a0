import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
  setPanel(details: { panel: string }): Promise<void>;
}

function isSidebar(value: unknown): value is SidebarAction {
  return typeof value === 'object' && value !== null && 'open' in value && 'setPanel' in value;
}

function readSidebarAction(): SidebarAction | undefined {
  // the type package describes Chromium; Firefox has sidebarAction and no sidePanel
  const candidate: unknown = Reflect.get(browser, 'sidebarAction');
  return isSidebar(candidate) ? candidate : undefined;
}

function hasSidePanel(): boolean {
  return typeof Reflect.get(browser, 'sidePanel') === 'object';
}

/** Says whether this browser can dock a page beside the tab. */
export function canDock(): boolean {
  return hasSidePanel() || readSidebarAction() !== undefined;
}

/** Docks one of our pages beside the tab; call it first thing in a click. */
export async function dockPage(pathAndHash: string, windowId: number): Promise<void> {
  if (hasSidePanel()) {
    // both calls start inside the click: awaiting the first would lose the gesture
    const isSet = browser.sidePanel.setOptions({ path: pathAndHash, enabled: true });
    await Promise.all([isSet, browser.sidePanel.open({ windowId })]);
    return;
  }
  const sidebar = readSidebarAction();
  if (!sidebar) return;
  const isOpen = sidebar.open();
  await sidebar.setPanel({ panel: pathAndHash });
  await isOpen;
}
