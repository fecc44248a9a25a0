import type { ReactNode } from 'react';

/** One screen in one state, by name. */
export interface GalleryState {
  readonly name: string;
  /** The width of the window it is looked at in, in px; the popup is as wide as it likes. */
  readonly widthPx: number;
  /** What to click before it is looked at, as selectors. */
  readonly click?: readonly string[];
  readonly render: () => ReactNode;
}
