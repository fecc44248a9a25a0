/** The families of browsers that can be driven. */
export const browserKinds = ['chromium', 'firefox'] as const;

export type BrowserKind = (typeof browserKinds)[number];
