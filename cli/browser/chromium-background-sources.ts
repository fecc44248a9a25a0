// Source texts that run in Chromium's background worker. Events of the extension's API have a `dispatch` that the
// browser itself uses: with it a menu or the address bar speaks as if a person had used it.

// a worker can be reached before its script has run: what is raised then is heard by nobody
const waitForListeners = `async (event) => {
  while (!event.hasListeners()) await new Promise((resolve) => setTimeout(resolve, 20));
}`;

/** Raises what a choice in the context menu of a link raises. */
export function raiseLinkMenuSource(menuItemId: string, linkUrl: string): string {
  const info = JSON.stringify({ menuItemId, linkUrl, pageUrl: linkUrl, editable: false });
  return `(async () => {
    await (${waitForListeners})(chrome.contextMenus.onClicked);
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.contextMenus.onClicked.dispatch(${info}, tab);
  })()`;
}

/** Raises what typing after the keyword raises, and reads what is suggested once the browser has taken it. */
export function readSuggestionSource(typed: string): string {
  return `(async () => {
    await (${waitForListeners})(chrome.omnibox.onInputChanged);
    const suggest = chrome.omnibox.setDefaultSuggestion;
    const said = [];
    const answer = new Promise((resolve, reject) => {
      chrome.omnibox.setDefaultSuggestion = async (suggestion) => {
        said.push(suggestion.description);
        await suggest.call(chrome.omnibox, suggestion).catch(reject);
        // first what stands there until the answer comes, then the answer
        if (said.length > 1) resolve(said.join(' | '));
      };
    });
    chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, () => undefined);
    return answer.finally(() => {
      chrome.omnibox.setDefaultSuggestion = suggest;
    });
  })()`;
}

/** Raises what Enter after the keyword raises. */
export function raiseEnteredSource(typed: string): string {
  return `(async () => {
    await (${waitForListeners})(chrome.omnibox.onInputEntered);
    chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, 'currentTab');
  })()`;
}
