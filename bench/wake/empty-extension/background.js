chrome.runtime.onInstalled.addListener(() => chrome.storage.local.set({ value: 'read' }));
