import path from 'node:path';
import { geckoId } from '../../manifest.ts';
import type { SessionOptions } from './session-options.ts';

/** Firefox gives each installation a random address unless told one; ours has to survive a crash. */
export const firefoxExtensionUuid = '7f2a1c64-0b7e-4f0e-9a55-60d5f0a1e042';

type Preference = string | number | boolean;

/** Builds `user.js` for a driven Firefox; what is not set here keeps the value that people have. */
export function buildFirefoxPreferences(options: SessionOptions): string {
  const preferences: Readonly<Record<string, Preference>> = {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxExtensionUuid }),
    // a temporary add-on is uninstalled when Firefox ends, and its data with it, unless kept
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.dir': path.resolve(options.downloadDir),
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.tabs.warnOnClose': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    // a click on the permission doorhanger counts only after this delay; a driver needs none
    'security.notification_enable_delay': 0,
    // the practice hosts speak plain HTTP
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'intl.locale.requested': 'en-US',
    // no red waves under names and hosts in pictures
    'layout.spellcheckDefault': 0,
    // a scroll bar that takes room would make pictures of whole pages narrower than the window
    ...(options.isHeadless ? { 'ui.useOverlayScrollbars': 1 } : {}),
    ...buildProxyPreferences(options.hostMap),
    ...(options.deviceScaleFactor ? { 'layout.css.devPixelsPerPx': String(options.deviceScaleFactor) } : {}),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/**
 * Builds the host map: Firefox has no resolver rules, so mapped hosts are fetched from their server as
 * from a proxy, and everything else, loopback first, goes direct.
 */
function buildProxyPreferences(hostMap: SessionOptions['hostMap']): Readonly<Record<string, Preference>> {
  if (Object.keys(hostMap).length === 0) return {};
  const script = `const map = ${JSON.stringify(hostMap)};
function FindProxyForURL(url, host) { return Object.hasOwn(map, host) ? 'PROXY ' + map[host] : 'DIRECT'; }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
  };
}
