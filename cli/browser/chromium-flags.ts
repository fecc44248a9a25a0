import type { SessionOptions } from './session-options.ts';
import { defaultWindowSize } from './window-size.ts';

/** Builds the command line of a Chromium-family browser, beside what the driver adds itself. */
export function buildChromiumFlags(options: SessionOptions, isRoot: boolean): readonly string[] {
  const { widthPx, heightPx } = options.windowSize ?? defaultWindowSize;
  const mappings = Object.entries(options.hostMap).map(([host, address]) => `MAP ${host} ${address}`);
  return [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--lang=en-US',
    // the practice hosts speak plain HTTP and have no certificate to fall back to
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeV2',
    `--window-size=${widthPx},${heightPx}`,
    ...(mappings.length > 0 ? [`--host-resolver-rules=${mappings.join(',')}`] : []),
    ...(options.trustsAnyCertificate ? ['--ignore-certificate-errors'] : []),
    ...(options.isHeadless ? ['--disable-gpu', buildScreenFlag(options)] : []),
    ...(!options.isHeadless && options.deviceScaleFactor
      ? [`--force-device-scale-factor=${options.deviceScaleFactor}`]
      : []),
    // the sandbox refuses root; --test-type hides the warning bar about that
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** The headless screen has 800 × 600 device pixels unless told; a popup is never taller than what is left of it. */
function buildScreenFlag({ windowSize = defaultWindowSize, deviceScaleFactor = 1 }: SessionOptions): string {
  const widthPx = Math.max(1920, windowSize.widthPx) * deviceScaleFactor;
  const heightPx = Math.max(1200, windowSize.heightPx) * deviceScaleFactor;
  return `--screen-info={${widthPx}x${heightPx} devicePixelRatio=${deviceScaleFactor}}`;
}

/** Builds the environment: a proxy of this machine must not get what is mapped to this machine. */
export function buildChromiumEnvironment(
  hostMap: SessionOptions['hostMap'],
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const inherited = environment['no_proxy'] ?? environment['NO_PROXY'];
  const direct = [inherited, '127.0.0.1', 'localhost', ...Object.keys(hostMap)];
  return { ...environment, no_proxy: direct.filter(Boolean).join(',') };
}
