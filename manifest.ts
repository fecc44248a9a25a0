import type { UserManifest } from 'wxt';

// The only page policy: our own files, blob and data pictures, and the disclosure endpoint.
// Loopback over http is the reference endpoint on this machine; every other host needs https.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// Nothing in this list warns at install; test/repo/manifest.test.ts holds the built result.
const permissions = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'activeTab',
  'scripting',
  'contextMenus',
  'webRequest',
];

/** The public half of a key made only to keep the unpacked extension's id (and so its storage) stable. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqkzYvuiexKDGWFaO0vJz8zEP7ROrdvuJHXQNXK925xr40v/FyKxQ8xEdYvATDRSd780Bbz/nM8j/kCx8DjnUbJx+BNYGnwa6CJzOkKwpjReCEbLeavPXTVmFAMLSWuI6kJpebuIIzSXGHbbHDPxelIcG2K9v4QGnFWZnh80XKEb3ejjLpf2n/3t6t+f7+4+/xXoiw9PH3uNXVePGLrH+kawg23MlEeA3OWput+PtrenBrgYtZwyk6mCQsl8qiXZhijQYMyekb3cJ8s2PDGD0Opw+eqg4G4mSfezi92oXkVmmRcNO6QgYof/G+O1qDFeEjxbVjP1tDOrT3BuTIUgzaQIDAQAB';

/** The add-on id in Firefox. */
export const geckoId = 'goodfaith@goodfaith.example';

const toolbarIcons = { '16': 'icon/16.png', '32': 'icon/32.png' };

/** Builds the manifest for one browser family; docs/permissions.md has a paragraph per permission. */
export function buildManifest(browser: string): UserManifest {
  const shared: UserManifest = {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    action: { default_icon: toolbarIcons },
    omnibox: { keyword: 'gf' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
  };
  if (browser === 'firefox') {
    return {
      ...shared,
      action: {
        ...shared.action,
        // Firefox shows `light` on dark toolbars and `dark` on light ones
        theme_icons: [
          { light: 'icon/16-on-dark.png', dark: 'icon/16.png', size: 16 },
          { light: 'icon/32-on-dark.png', dark: 'icon/32.png', size: 32 },
        ],
      },
      permissions,
      optional_permissions: ['downloads', 'notifications'],
      sidebar_action: {
        default_title: '__MSG_extension_name__',
        default_icon: toolbarIcons,
        default_panel: 'report.html',
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: geckoId,
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['websiteContent'],
            optional: ['authenticationInfo', 'browsingActivity', 'personallyIdentifyingInfo'],
          },
        },
      },
    };
  }
  return {
    ...shared,
    key: chromiumKey,
    storage: { managed_schema: 'managed-schema.json' },
    permissions: [...permissions, 'sidePanel'],
    optional_permissions: ['downloads', 'notifications'],
    side_panel: { default_path: 'report.html' },
    minimum_chrome_version: '137',
  };
}
