import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId, ofField, ofProgramme } from '../../cli/job/selectors.ts';
import { addProgramme, clickUntil, openOptions, openReport, openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { programmeId } from './ready-report.ts';
import { practiceProgrammeFile, startWorld, type World } from './world.ts';

const openProgramme = 'cti-platform';

describe.each(browserKinds)('programmes in the options of %s', (browser) => {
  let world: World;
  let page: PageHandle;
  let options: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://${practiceHosts.app}/`);
    options = await openOptions(world.session(), page);
    await options.waitFor(byTestId(`programme-${openProgramme}`));
  });
  afterAll(() => world?.close());

  const judge = async (host: string): Promise<{ kind: string; sentence: string }> => {
    const tab = await world.session().openPage(`http://${host}/`);
    const { kind, sentence } = await openVerdict(world.session(), tab);
    await tab.close();
    return { kind, sentence };
  };

  const complete = async (policyUrl: string, channel: string, web: string): Promise<void> => {
    await options.activate();
    const form = ofProgramme(openProgramme, 'open-completion');
    if (!(await options.exists(`${form}[open]`))) {
      await clickUntil(options, `${form} > summary`, `${form}[open]`);
    }
    await options.fill(ofProgramme(openProgramme, 'completion-policy-url'), policyUrl);
    await options.fill(ofProgramme(openProgramme, 'completion-channel'), channel);
    await options.fill(ofProgramme(openProgramme, 'completion-web'), web);
    await options.click(ofProgramme(openProgramme, 'save-completion'));
  };

  /** Writes the practice programme with some members changed. */
  const writeProgramme = async (name: string, change: (document: object) => object): Promise<string> => {
    const document: unknown = JSON.parse(await readFile(practiceProgrammeFile, 'utf8'));
    const file = path.join(world.folder, name);
    await writeFile(file, JSON.stringify(change(Object(document))));
    return file;
  };

  test('an open policy judges nothing and says what it lacks', async () => {
    expect((await judge(practiceHosts.elsewhere)).kind).toBe('unknown');
    await options.waitFor(byTestId(`programme-${openProgramme}`), {
      textIncludes: 'This policy names no web addresses. Add the ones you were given.',
    });
  });

  test('what cannot complete it gets a sentence, and it stays open', async () => {
    await complete('http://cti.example/security', 'security@cti.example', '*.com');
    await options.waitFor(ofProgramme(openProgramme, 'completion-problems'), {
      textIncludes: 'the sites of everybody under com',
    });
    expect((await judge(practiceHosts.elsewhere)).kind).toBe('unknown');
  });

  test('completed with the addresses a person was given, it judges them', async () => {
    await complete('https://cti.example/security', 'security@cti.example', practiceHosts.elsewhere);
    await options.waitUntilGone(ofProgramme(openProgramme, 'completion'));
    const verdict = await judge(practiceHosts.elsewhere);
    expect(verdict.kind).toBe('in');
    expect(verdict.sentence).toContain('CTI Platform');
  });

  test.each([
    ['http://report.example.com', 'over https only'],
    ['https://ada:secret@report.example.com', 'user name or password'],
    ['report', 'not a web address'],
  ])('a receiver %s is not kept, and a sentence says why', async (url, sentence) => {
    await options.activate();
    await options.fill(ofProgramme(programmeId, 'receiver-url'), url);
    await options.click(ofProgramme(programmeId, 'save-receiver'));
    await options.waitFor(byTestId(`programme-${programmeId}`), { textIncludes: sentence });
    expect(await options.exists(ofProgramme(programmeId, 'receiver-host'))).toBe(false);
  });

  test('a file cannot take the place of a built-in programme', async () => {
    const file = await writeProgramme('taken.json', (document) => ({
      ...document,
      x_goodfaith: { ...Object(Reflect.get(document, 'x_goodfaith')), id: programmeId },
    }));
    await addProgramme(options, file);
    await options.waitFor(byTestId('programme-state'), { textIncludes: 'SecOps Gateway is built in' });
  });

  test('two programmes that judge a page differently make it unclear, and both are named', async () => {
    const file = await writeProgramme('other.json', (document) => ({
      ...document,
      organization: { name: 'Other Harbour' },
      scope: { precedence: 'out_overrides_in', web: [{ pattern: practiceHosts.app, state: 'out' }] },
      x_goodfaith: { ...Object(Reflect.get(document, 'x_goodfaith')), id: 'other' },
    }));
    await addProgramme(options, file);
    await options.waitFor(byTestId('programme-other'));
    const verdict = await judge(practiceHosts.app);
    expect(verdict.kind).toBe('unclear');
    expect(verdict.sentence).toContain('SecOps Gateway');
    expect(verdict.sentence).toContain('Other Harbour');
  });

  test('who the person is stands in the next draft', async () => {
    await options.activate();
    await options.fill(byTestId('identity-name'), 'Ada');
    await options.fill(byTestId('identity-contact'), 'ada@example.org');
    await options.click(byTestId('save-identity'));
    const tab = await world.session().openPage(`http://${practiceHosts.api}/`);
    const report = await openReport(world.session(), tab);
    expect(await report.readValue(ofField('contactAddress'))).toBe('ada@example.org');
    expect(await report.readValue(ofField('contactName'))).toBe('Ada');
    const origin = await report.readAttribute(ofField('contactAddress'), 'aria-describedby');
    expect(await report.readText(`#${origin?.split(' ')[0]}`)).toBe('from your options');
  });
});
