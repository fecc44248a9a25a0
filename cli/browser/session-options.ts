import type { BrowserKind } from './browser-kind.ts';
import type { WindowSize } from './window-size.ts';

/** What a browser is started with. */
export interface SessionOptions {
  readonly browser: BrowserKind;
  /** Default: the first one that `findBrowser` finds. */
  readonly executablePath?: string;
  /** The same directory again gives the same extension storage, also after a crash. */
  readonly profileDir: string;
  /** An unpacked build, e.g. `.output/chrome-mv3`. */
  readonly extensionDir: string;
  /** Where a host is really served, e.g. `{ 'app.secopsgateway.com': '127.0.0.1:41234' }`; plain HTTP. */
  readonly hostMap: Readonly<Record<string, string>>;
  readonly isHeadless: boolean;
  /** Downloads land here without a prompt. */
  readonly downloadDir: string;
  /** Variables that the browser gets beside those of this process (Firefox only), e.g. another `HOME`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: 1280 × 900. */
  readonly windowSize?: WindowSize;
  /** For tests of https on this machine: no certificate is looked at. Default: false. */
  readonly trustsAnyCertificate?: boolean;
  /** Device pixels per CSS pixel in every picture, the evidence included. Default: the display's, 1 when headless. */
  readonly deviceScaleFactor?: number;
}
