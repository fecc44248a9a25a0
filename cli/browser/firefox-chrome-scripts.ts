// Source texts that run in Firefox's own window (`moz:scope: chrome`), where WebDriver BiDi has no commands.
// Measured on Firefox ESR 153.7.

const importExtension = `
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = ExtensionParent.GlobalManager.getExtension(extensionId);`;

// BiDi looks for its contexts among the tabs only, so a view elsewhere gets an id and the lookup is taught about it
const viewTools = `
const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
const findView = (type) => [...extension.views].find((view) => view.viewType === type && view.xulBrowser);
const isLoaded = (view) => Boolean(view?.xulBrowser.currentURI?.schemeIs('moz-extension'));
const waitFor = async (holds) => {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((done) => setTimeout(done, 50));
  return holds();
};
const makeAddressable = (view) => {
  const id = Services.uuid.generateUUID().toString().slice(1, -1);
  const lookAmongTabs = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted) {
    if (wanted !== id) return lookAmongTabs.call(this, wanted);
    return extension.views.has(view) ? view.xulBrowser : null;
  };
  return id;
};`;

/** Clicks the toolbar button and makes the popup addressable. */
export const openPopupScript = `async (extensionId) => {
  ${importExtension}
  ${viewTools}
  const findPopup = () => findView('popup');
  // a click on the button of an open popup closes it
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  if (findPopup()) {
    findPopup().xulBrowser.closest('panel').hidePopup();
    await waitFor(() => !findPopup());
  }
  await action.triggerAction(window);
  if (!(await waitFor(() => isLoaded(findPopup())))) return null;
  // until the panel is really open a click into it is swallowed
  if (!(await waitFor(() => findPopup()?.xulBrowser.closest('panel')?.state === 'open'))) return null;
  // Firefox loads a popup behind the scenes and then swaps it into the panel's own browser: the view stays
  return makeAddressable(findPopup());
}`;

/** Waits until one of our pages is shown in the sidebar, and makes it addressable. */
export const findSidebarScript = `async (extensionId) => {
  ${importExtension}
  ${viewTools}
  return (await waitFor(() => isLoaded(findView('sidebar')))) ? makeAddressable(findView('sidebar')) : null;
}`;

/** Ends the event page as Firefox does when it is idle. */
export const terminateBackgroundScript = `async (extensionId) => {
  ${importExtension}
  await extension.terminateBackground();
}`;

/** Says whether the permission doorhanger is open and can be clicked. */
export const findDoorhangerScript = `() => {
  const notification = document.getElementById('addon-webext-permissions-notification');
  return document.getElementById('notification-popup').state === 'open' && Boolean(notification?.button);
}`;

/** Clicks a button of the permission doorhanger with the mouse. */
export const clickDoorhangerScript = `async (answer) => {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const notification = document.getElementById('addon-webext-permissions-notification');
  const box = (answer === 'allow' ? notification.button : notification.secondaryButton).getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const details = { type, button: 0, clickCount: 1, asyncEnabled: false };
    await event.synthesizeMouseAtPoint(box.x + box.width / 2, box.y + box.height / 2, details, window);
  }
}`;

/** Makes the whole browser, popups included, light or dark. */
export const setColorSchemeScript = `(scheme) => {
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}`;

/** Does what a choice in the context menu of a link does. */
export const chooseLinkMenuScript = `(extensionId, menuItemId, linkUrl) => {
  ${importExtension}
  const pageUrl = gBrowser.currentURI.spec;
  const info = { menuItemId, linkUrl, pageUrl, editable: false, modifiers: [] };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}`;

/** Types into the address bar after our keyword, and reads what it suggests. */
export const typeInAddressBarScript = `async (typed) => {
  gURLBar.focus();
  gURLBar.search('gf ' + typed, { focus: true });
  const read = () => (gURLBar.view.visibleResults ?? [])
    .filter(({ payload }) => payload.keyword === 'gf' && payload.content.includes(typed))
    .map(({ payload }) => payload.title);
  // the first line is the browser's own, which stands there at once; the answer comes after it
  for (let turn = 0; turn < 100 && read().length < 2; turn += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return read().join(' | ');
}`;

/** Presses Enter in the address bar. */
export const enterAddressBarScript = `() => {
  gURLBar.handleCommand();
}`;
