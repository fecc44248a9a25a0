/** CSS pixels of a whole browser window. */
export interface WindowSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export const defaultWindowSize: WindowSize = { widthPx: 1280, heightPx: 900 };
