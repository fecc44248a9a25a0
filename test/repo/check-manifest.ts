import type { BuiltManifest } from './built-extension.ts';

const refusedPermissions = ['tabs', 'debugger', 'cookies', 'history', 'management', 'webRequestBlocking'];
const refusedMembers = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'devtools_page',
];

/** Checks a built manifest for what Goodfaith never asks for; docs/permissions.md says why. */
export function checkManifest(manifest: BuiltManifest): readonly string[] {
  const asked = [...readList(manifest, 'permissions'), ...readList(manifest, 'optional_permissions')];
  return [
    ...refusedMembers.filter((name) => name in manifest).map((name) => `The manifest has ${name}.`),
    ...refusedPermissions
      .filter((name) => asked.includes(name))
      .map((name) => `The manifest asks for ${name}.`),
    ...(JSON.stringify(manifest).includes('<all_urls>') ? ['The manifest asks for <all_urls>.'] : []),
    ...asked
      .filter((name) => /:\/\/|^\*/.test(name))
      .map((name) => `The manifest hides the host ${name} among its permissions.`),
  ];
}

/** Checks that each permission of a manifest has its own paragraph, headed by its name in backticks. */
export function checkPermissionDocs(manifest: BuiltManifest, markdown: string): readonly string[] {
  const names = [
    ...readList(manifest, 'permissions'),
    ...readList(manifest, 'optional_permissions'),
    ...readList(manifest, 'optional_host_permissions'),
  ];
  const sections = markdown.split(/^### /m).slice(1);
  return names
    .filter((name) => {
      const section = sections.find((text) => text.split('\n')[0]?.includes(`\`${name}\``));
      return section === undefined || section.split('\n').slice(1).join(' ').trim().length < 80;
    })
    .map((name) => `docs/permissions.md has no paragraph for ${name}.`);
}

/** Reads a list of strings; a missing member is an empty list. */
export function readList(manifest: BuiltManifest, member: string): readonly string[] {
  const list = manifest[member];
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}
