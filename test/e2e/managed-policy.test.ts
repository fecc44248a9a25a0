import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { practiceFinding } from '../../cli/job/finding.ts';
import { byTestId, ofField, ofProgramme } from '../../cli/job/selectors.ts';
import {
  addProgramme,
  captureScreenshot,
  fillDraft,
  openOptions,
  openReport,
  openReview,
  openVerdict,
  send,
  waitForReceipt,
} from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { findHindrance, manageBrowser, type ManagedBrowser } from './managed-browser.ts';
import { programmeId } from './ready-report.ts';
import { practiceProgrammeFile, startWorld, type World } from './world.ts';

/** Chromium reads a changed file again within ten seconds (measured), and then has to be believed. */
const changeTimeoutMs = 30_000;

async function readPractice(): Promise<object> {
  return Object(JSON.parse(await readFile(practiceProgrammeFile, 'utf8')));
}

/** Writes the practice programme under another name and the id of the built-in one. */
function buildDocument(practice: object, name: string): string {
  return JSON.stringify({
    ...practice,
    organization: { name, role: 'operator' },
    x_goodfaith: { ...Object(Reflect.get(practice, 'x_goodfaith')), id: programmeId },
  });
}

/** The organisation's own document for the programme that is built in, and a list. */
async function buildPolicy(endpoint: string): Promise<Record<string, unknown>> {
  const text = buildDocument(await readPractice(), 'Managed Harbour');
  return {
    version: 1,
    programmes: [{ text }, { text: `${practiceHosts.elsewhere}\n`, format: 'plain' }],
    endpoint,
    redaction: { fields: ['colleague'], words: ['Bluebird', 'orders API'] },
  };
}

for (const browser of browserKinds) {
  const hindrance = findHindrance(browser);
  const remark = hindrance === undefined ? '' : ` (skipped: ${hindrance})`;

  describe.skipIf(hindrance !== undefined)(`an organisation manages ${browser}${remark}`, () => {
    let world: World;
    let managed: ManagedBrowser;
    let policy: Record<string, unknown>;
    let page: PageHandle;

    beforeAll(async () => {
      world = await startWorld(browser, async (surroundings) => {
        managed = await manageBrowser(browser, surroundings);
        policy = await buildPolicy(surroundings.endpointUrl);
        await managed.setPolicy(policy);
        return managed.options;
      });
      page = await world.session().openPage(`http://${practiceHosts.app}/?bird=bluebird&colleague=ada.l`);
    });
    afterAll(async () => {
      await managed?.close();
      await world?.close();
    });

    /** Sets other settings; Firefox reads them at its start only. */
    const changePolicy = async (changed: unknown): Promise<void> => {
      await managed.setPolicy(changed);
      if (browser === 'chromium') return;
      await world.crash();
      page = await world.session().openPage(`http://${practiceHosts.app}/`);
    };

    const openManagedOptions = async (): Promise<PageHandle> => {
      const options = await openOptions(world.session(), page);
      await options.waitFor(byTestId(`programme-${programmeId}`));
      return options;
    };

    test('the options say what is set, all of it', async () => {
      const options = await openManagedOptions();
      await options.waitFor(byTestId('managed'), {
        timeoutMs: changeTimeoutMs,
        textIncludes: 'Managed Harbour',
      });
      const shown = await options.readText(byTestId('managed'));
      expect(shown).toContain(new URL(world.endpointUrl).host);
      expect(shown).toContain('Bluebird');
      expect(shown).toContain('colleague');
      await options.close();
    });

    test.each([
      [practiceHosts.app, 'in', 'Managed Harbour'],
      [practiceHosts.payment, 'out', 'Managed Harbour'],
      [practiceHosts.elsewhere, 'in', practiceHosts.elsewhere],
    ])('its programme judges %s as %s', async (host, kind, name) => {
      const tab = await world.session().openPage(`http://${host}/`);
      const verdict = await openVerdict(world.session(), tab);
      expect(verdict.kind).toBe(kind);
      expect(verdict.sentence).toContain(name);
      expect(verdict.sentence).not.toContain('SecOps Gateway');
      await tab.close();
    });

    test('a programme that it set is not removed and not replaced, nor its receiver chosen', async () => {
      const options = await openManagedOptions();
      await options.waitFor(ofProgramme(programmeId, 'programme-lock'));
      expect(await options.exists(ofProgramme(programmeId, 'remove-programme'))).toBe(false);
      await options.waitFor(ofProgramme(programmeId, 'receiver-lock'));
      expect(await options.exists(ofProgramme(programmeId, 'receiver-url'))).toBe(false);
      const own = ofProgramme('cti-platform', 'receiver-lock');
      expect(await options.readText(own)).toContain('Set by your organisation');
      const file = path.join(world.folder, 'taken.json');
      await writeFile(file, buildDocument(await readPractice(), 'Evil Harbour'));
      await addProgramme(options, file);
      await options.waitFor(byTestId('programme-state'), { textIncludes: 'Nothing was changed' });
      expect(await options.readText(byTestId(`programme-${programmeId}`))).toContain('Managed Harbour');
      await options.close();
    });

    test('a report goes to its receiver, without its words and fields', async () => {
      const session = world.session();
      await captureScreenshot(session, page);
      const report = await openReport(session, page);
      await fillDraft(report, practiceFinding);
      expect(await report.readValue(ofField('endpoint'))).toBe(
        `http://${practiceHosts.app}/?bird=masked-internal&colleague=masked-internal`,
      );
      const reviewed = await openReview(report);
      expect(reviewed.host).toBe(new URL(world.endpointUrl).host);
      await send(report);
      await waitForReceipt(report);
      const body = world.readStoredReports()[0]?.body ?? '';
      expect(body).toBe(reviewed.exactText);
      expect(body).toContain('The [masked internal] answers any signed-in customer');
      expect(body.toLowerCase()).not.toMatch(/bluebird|orders api|ada\.l/);
      await report.close();
    });

    test('after a crash everything is locked from the first moment', async () => {
      await world.crash();
      page = await world.session().openPage(`http://${practiceHosts.app}/`);
      const options = await openManagedOptions();
      expect(await options.exists(ofProgramme(programmeId, 'receiver-lock'))).toBe(true);
      expect(await options.exists(ofProgramme(programmeId, 'programme-lock'))).toBe(true);
      await options.close();
    });

    test('settings that are wrong change nothing, and the options say what is wrong', async () => {
      await changePolicy({ ...policy, programmes: [], endpoint: 'http://evil.example' });
      const options = await openManagedOptions();
      await options.waitFor(byTestId('managed-problems'), {
        timeoutMs: changeTimeoutMs,
        textIncludes: '“endpoint” has to be an https address',
      });
      expect(await options.readText(byTestId('managed'))).toContain('Managed Harbour');
      expect(await options.readText(ofProgramme(programmeId, 'receiver-host'))).toBe(
        new URL(world.endpointUrl).host,
      );
      await options.close();
    });

    test('other settings take the place of the first', async () => {
      await changePolicy({ version: 1, receivers: { 'cti-platform': 'https://reports.example.com' } });
      const options = await openManagedOptions();
      await options.waitFor(ofProgramme(programmeId, 'receiver-url'), { timeoutMs: changeTimeoutMs });
      expect(await options.readText(ofProgramme('cti-platform', 'receiver-host'))).toBe(
        'reports.example.com',
      );
      expect(await options.readText(byTestId(`programme-${programmeId}`))).toContain('SecOps Gateway');
      await options.close();
    });

    test('settings that are taken away leave nothing behind', async () => {
      await changePolicy(undefined);
      const options = await openManagedOptions();
      await options.waitUntilGone(byTestId('managed'), changeTimeoutMs);
      await options.waitUntilGone(ofProgramme('cti-platform', 'receiver-lock'), changeTimeoutMs);
      expect(await options.exists(byTestId('managed'))).toBe(false);
      await options.close();
    });
  });
}
