import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildFirefoxPreferences, firefoxExtensionUuid } from '../../../cli/browser/firefox-preferences.ts';
import type { SessionOptions } from '../../../cli/browser/session-options.ts';
import { geckoId } from '../../../manifest.ts';

const options: SessionOptions = {
  browser: 'firefox',
  profileDir: '/profile',
  extensionDir: '/extension',
  downloadDir: '/down "loads"',
  hostMap: { 'app.example.test': '127.0.0.1:4123' },
  isHeadless: true,
};

/** Reads `user.js` as Firefox does: by running it. */
function readPreferences(source: string): ReadonlyMap<string, unknown> {
  const preferences = new Map<string, unknown>();
  runInNewContext(source, { user_pref: (name: string, value: unknown) => preferences.set(name, value) });
  return preferences;
}

function askProxyScript(source: string, host: string): unknown {
  const address = z.string().parse(readPreferences(source).get('network.proxy.autoconfig_url'));
  const script = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const call = `${script}\nFindProxyForURL(${JSON.stringify(`http://${host}/`)}, ${JSON.stringify(host)})`;
  return runInNewContext(call);
}

describe('buildFirefoxPreferences', () => {
  const source = buildFirefoxPreferences(options);

  test.each([
    ['app.example.test', 'PROXY 127.0.0.1:4123'],
    ['127.0.0.1', 'DIRECT'],
    ['localhost', 'DIRECT'],
    ['deep.app.example.test', 'DIRECT'],
    ['constructor', 'DIRECT'],
  ])('sends %s %s', (host, route) => {
    expect(askProxyScript(source, host)).toBe(route);
  });

  test('leaves the proxy alone where nothing is mapped', () => {
    const preferences = readPreferences(buildFirefoxPreferences({ ...options, hostMap: {} }));
    expect([...preferences.keys()].filter((name) => name.startsWith('network.proxy'))).toEqual([]);
  });

  test('gives the extension one address for ever and keeps its data', () => {
    const preferences = readPreferences(source);
    expect(JSON.parse(String(preferences.get('extensions.webextensions.uuids')))).toEqual({
      [geckoId]: firefoxExtensionUuid,
    });
    expect(preferences.get('extensions.webextensions.keepStorageOnUninstall')).toBe(true);
  });

  test('a folder with quotes stays one folder', () => {
    expect(readPreferences(source).get('browser.download.dir')).toBe('/down "loads"');
  });
});
