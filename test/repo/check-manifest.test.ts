import { describe, expect, test } from 'vitest';
import { checkManifest, checkPermissionDocs } from './check-manifest.ts';

describe('checkManifest', () => {
  test('accepts quiet permissions and optional hosts', () => {
    const manifest = { permissions: ['storage'], optional_host_permissions: ['https://*/*'] };
    expect(checkManifest(manifest)).toEqual([]);
  });

  test.for([
    [{ host_permissions: [] }, 'The manifest has host_permissions.'],
    [{ content_scripts: [] }, 'The manifest has content_scripts.'],
    [{ web_accessible_resources: [] }, 'The manifest has web_accessible_resources.'],
    [{ externally_connectable: {} }, 'The manifest has externally_connectable.'],
    [{ devtools_page: 'devtools.html' }, 'The manifest has devtools_page.'],
    [{ permissions: ['tabs'] }, 'The manifest asks for tabs.'],
    [{ optional_permissions: ['debugger'] }, 'The manifest asks for debugger.'],
    [{ permissions: ['cookies'] }, 'The manifest asks for cookies.'],
    [{ optional_permissions: ['history'] }, 'The manifest asks for history.'],
    [{ optional_host_permissions: ['<all_urls>'] }, 'The manifest asks for <all_urls>.'],
    [
      { permissions: ['https://example.com/*'] },
      'The manifest hides the host https://example.com/* among its permissions.',
    ],
  ] as const)('reports %j', ([manifest, sentence]) => {
    expect(checkManifest(manifest)).toEqual([sentence]);
  });
});

describe('checkPermissionDocs', () => {
  const manifest = {
    permissions: ['storage'],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['https://*/*'],
  };
  const why =
    'It is asked for on a click, for one reason only, and it can be given back at any time in options.';

  test('accepts a heading with a paragraph, one for several permissions too', () => {
    const markdown = `### \`storage\`\n\n${why}\n\n### \`downloads\` and \`https://*/*\`\n\n${why}\n`;
    expect(checkPermissionDocs(manifest, markdown)).toEqual([]);
  });

  test('reports a permission that is only mentioned, or headed without a reason', () => {
    const markdown = `### \`storage\`\n\n${why} Unlike \`downloads\`.\n\n### \`https://*/*\`\n\nHosts.\n`;
    expect(checkPermissionDocs(manifest, markdown)).toEqual([
      'docs/permissions.md has no paragraph for downloads.',
      'docs/permissions.md has no paragraph for https://*/*.',
    ]);
  });
});
