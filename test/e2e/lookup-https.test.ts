import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds, type BrowserKind } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import { launchSession } from '../../cli/browser/launch-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openVerdict } from '../../cli/job/steps.ts';
import { startPolicySite, type PolicyReply, type PolicySite } from '../fixtures/policy-site/server.ts';
import { buildFolder, ensureBuild, type BuildTarget } from '../repo/built-extension.ts';

const targets: Record<BrowserKind, BuildTarget> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const site = 'https://harbour-policy.test';
const www = 'https://www.harbour-policy.test';
const policyUrl = 'https://policies.provider.test/harbour.json';
const plain = { 'content-type': 'text/plain; charset=utf-8' };

/** A version 1 policy on a provider's host, for the site whose security.txt names it. */
const policy = {
  cvd_policy: 1,
  last_updated: '2026-10-01T00:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  organization: { name: 'Harbour' },
  contact: { channels: ['mailto:security@harbour-policy.test'] },
  research: { posture: 'limited' },
  reporting_scope: {
    web: [
      {
        id: 'web',
        state: 'in',
        host: 'harbour-policy.test',
        schemes: ['https'],
        path_prefix: '/',
        include_subdomains: true,
      },
    ],
  },
  testing: { rules: [{ id: 'hands', activity: 'manual_testing', state: 'permitted', target_ids: ['web'] }] },
  reporting: { requested_fields: ['description'], proof_of_exploitation: 'not_requested' },
};

async function buildReplies(): Promise<Readonly<Record<string, PolicyReply>>> {
  const { privateKey, publicKey } = await openpgp.generateKey({
    type: 'curve25519',
    userIDs: [{ name: 'Harbour' }],
    format: 'object',
  });
  const text = [
    'Contact: mailto:security@harbour-policy.test',
    'Expires: 2098-01-01T00:00:00Z',
    `Canonical: ${site}/.well-known/security.txt`,
    `Encryption: ${site}/key.asc`,
    `CVD-Policy: ${policyUrl}`,
    '',
  ].join('\n');
  const message = await openpgp.createCleartextMessage({ text });
  const signed = await openpgp.sign({ message, signingKeys: privateKey });
  return {
    [`${site}/`]: {
      headers: { 'content-type': 'text/html', 'set-cookie': 'a=1' },
      body: '<title>Harbour</title><h1>Harbour</h1>',
    },
    [`${www}/`]: { headers: { 'content-type': 'text/html' }, body: '<title>Pier</title><h1>Pier</h1>' },
    [`${site}/.well-known/security.txt`]: { status: 302, headers: { location: `${www}/files/security.txt` } },
    [`${www}/files/security.txt`]: { headers: plain, body: signed },
    [`${site}/key.asc`]: { headers: plain, body: publicKey.armor() },
    [policyUrl]: { headers: { 'content-type': 'application/cvd-policy+json' }, body: JSON.stringify(policy) },
  };
}

describe.each(browserKinds)('a look-up over https in %s', (browser) => {
  let folder: string;
  let server: PolicySite;
  let session: BrowserSession;
  let page: PageHandle;
  let lookup: PageHandle;

  beforeAll(async () => {
    ensureBuild(targets[browser]);
    folder = await mkdtemp(path.join(tmpdir(), `goodfaith-lookup-${browser}-`));
    await mkdir(path.join(folder, 'downloads'));
    server = await startPolicySite(await buildReplies());
    const hosts = [site, www, policyUrl].map((url) => new URL(url).host);
    session = await launchSession({
      browser,
      profileDir: path.join(folder, 'profile'),
      extensionDir: buildFolder(targets[browser]),
      downloadDir: path.join(folder, 'downloads'),
      hostMap: Object.fromEntries(hosts.map((host) => [host, `127.0.0.1:${server.port}`])),
      isHeadless: true,
      trustsAnyCertificate: true,
      windowSize: { widthPx: 1200, heightPx: 1000 },
    });
    page = await session.openPage(`${site}/`);
    const popup = await session.openPopup(page);
    await popup.click(byTestId('look-up-policy'));
    lookup = await session.waitForExtensionPage('lookup.html');
    await lookup.waitFor(byTestId('lookup-plan'));
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  const listAsked = (): readonly string[] =>
    server.requests.map(({ url }) => url).filter((url) => !/\/$|favicon\.ico$/.test(url));

  test('asks the site alone, and stops where it sends the request on to another host', async () => {
    expect(listAsked()).toEqual([]);
    await session.allowHost(lookup, byTestId('ask-site'), `${site}/*`);
    await lookup.waitFor(byTestId('lookup-wanted'), { textIncludes: 'moved to www.harbour-policy.test' });
    expect(listAsked()).toEqual([`${site}/.well-known/security.txt`]);
  });

  test('goes on there after another click, and checks the signature by the key that the file names', async () => {
    await session.allowHost(lookup, byTestId('ask-more'), `${www}/*`);
    await lookup.waitFor(byTestId('security-txt'), { textIncludes: 'mailto:security@harbour-policy.test' });
    expect(await lookup.readAttribute(byTestId('signature'), 'data-state')).toBe('verified');
    expect(listAsked()).toEqual([
      `${site}/.well-known/security.txt`,
      `${www}/files/security.txt`,
      `${site}/key.asc`,
    ]);
  });

  test('a provider’s host is asked after a click of its own', async () => {
    await lookup.waitFor(byTestId('lookup-wanted'), { textIncludes: 'policies.provider.test' });
    await session.allowHost(lookup, byTestId('ask-more'), 'https://policies.provider.test/*');
    await lookup.waitFor(byTestId('policy-found'), { textIncludes: 'harbour-policy.test and no other host' });
    expect(listAsked().slice(3)).toEqual([policyUrl]);
    const headers = server.requests
      .filter(({ url }) => listAsked().includes(url))
      .map((each) => each.headers);
    for (const each of headers) expect(each).not.toHaveProperty('cookie');
    for (const each of headers) expect(each).not.toHaveProperty('referer');
    for (const each of headers) expect(each).not.toHaveProperty('origin');
  });

  test('the policy judges the site that was looked up and no neighbour, and says what it states of testing', async () => {
    await lookup.click(byTestId('add-found-policy'));
    await lookup.waitFor(byTestId('lookup-added'));
    await page.activate();
    const own = await openVerdict(session, page);
    expect(own.kind).toBe('in');
    await own.popup.click(`${byTestId('popup-statements')} summary`);
    await own.popup.waitFor('[data-activity="manual_testing"][data-status="publisher-stated-permitted"]');
    await own.popup.close();
    const neighbour = await session.openPage(`${www}/`);
    const other = await openVerdict(session, neighbour);
    expect(other.kind).toBe('unknown');
  });
});
