// Source texts that run in Chromium's background worker. Events of the extension's API have a `dispatch` that the
// browser itself uses: with it a menu or the address bar speaks as if a person had used it.

/** Raises what a choice in the context menu of a link raises. */
export function raiseLinkMenuSource(menuItemId: string, linkUrl: string): string {
  const info = JSON.stringify({ menuItemId, linkUrl, pageUrl: linkUrl, editable: false });
  return `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    chrome.contextMenus.onClicked.dispatch(${info}, tab);
  })`;
}

/** Raises what typing after the keyword raises, and reads what is suggested once the browser has taken it. */
export function readSuggestionSource(typed: string): string {
  return `new Promise((resolve, reject) => {
    const suggest = chrome.omnibox.setDefaultSuggestion;
    const said = [];
    chrome.omnibox.setDefaultSuggestion = async (suggestion) => {
      said.push(suggestion.description);
      await suggest.call(chrome.omnibox, suggestion).catch(reject);
      // first what stands there until the answer comes, then the answer
      if (said.length < 2) return;
      chrome.omnibox.setDefaultSuggestion = suggest;
      resolve(said.join(' | '));
    };
    chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, () => undefined);
  })`;
}

/** Raises what Enter after the keyword raises. */
export function raiseEnteredSource(typed: string): string {
  return `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, 'currentTab')`;
}
