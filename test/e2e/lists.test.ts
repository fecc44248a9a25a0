import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { addProgramme, clickUntil, openOptions, openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startWorld, type World } from './world.ts';

const host = practiceHosts.elsewhere;
const listCard = byTestId('source-list-hackerone-h1-json');

/** A HackerOne list as the public ones are: one programme that can be read, and odd strings beside it. */
function writeList(inScope: readonly string[]): string {
  return JSON.stringify([
    {
      handle: 'harbour',
      name: 'Old Harbour',
      submission_state: 'open',
      targets: { in_scope: inScope.map(buildTarget), out_of_scope: [buildTarget('admin.harbour.example')] },
    },
    { handle: 7 },
  ]);
}

function buildTarget(identifier: string): object {
  return { asset_identifier: identifier, asset_type: 'URL' };
}

/** The format that the list is read as, in the words of the choice. */
function readFormat(page: PageHandle): Promise<unknown> {
  return page.evaluate(
    (selector: string) => document.querySelector<HTMLSelectElement>(selector)?.selectedOptions[0]?.label,
    byTestId('source-format'),
  );
}

/** The seed of the stored index, which is another one after each compilation. */
function readSeed(page: PageHandle): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('goodfaith');
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('scopeIndex').objectStore('scopeIndex').get('compiled');
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(new Uint32Array(reading.result.bytes)[2]);
          });
        });
      }),
  );
}

describe.each(browserKinds)('a list of a platform in %s', (browser) => {
  let world: World;
  let options: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    const page = await world.session().openPage(`http://${practiceHosts.app}/`);
    options = await openOptions(world.session(), page);
    await options.waitFor(byTestId('programme-cti-platform'));
  });
  afterAll(() => world?.close());

  const judge = async (): Promise<{ kind: string; sentence: string }> => {
    const tab = await world.session().openPage(`http://${host}/`);
    const { kind, sentence } = await openVerdict(world.session(), tab);
    await tab.close();
    return { kind, sentence };
  };

  const choose = async (name: string, content: string): Promise<void> => {
    const file = path.join(world.folder, name);
    await writeFile(file, content);
    await options.activate();
    await addProgramme(options, file);
  };

  test('is summed up before it is kept, and judges nothing until then', async () => {
    await choose('h1.json', writeList([host, `*${host}`, 'everything we own']));
    const review = byTestId('source-review');
    await options.waitFor(review, { textIncludes: '3 rules read' });
    const words = await options.readText(review);
    for (const part of ['h1.json', '1 programme', '1 doubtful', '1 refused']) {
      expect(words).toContain(part);
    }
    expect(await readFormat(options)).toBe('HackerOne (recognised)');
    const refused = byTestId('source-refused');
    await clickUntil(options, `${refused} summary`, `${refused}[open]`);
    await options.waitFor(refused, { textIncludes: 'everything we own' });
    expect((await judge()).kind).toBe('unknown');
  });

  test('is gone when it is discarded', async () => {
    await options.activate();
    await options.click(byTestId('discard-source'));
    await options.waitUntilGone(byTestId('source-review'));
    expect(await options.exists(listCard)).toBe(false);
  });

  test('judges pages by its rules once it is kept, and says where reports go', async () => {
    await choose('h1.json', writeList([host, 'everything we own']));
    await options.waitFor(byTestId('keep-source'));
    await options.click(byTestId('keep-source'));
    await options.waitFor(listCard, { textIncludes: 'HackerOne' });
    const tab = await world.session().openPage(`http://${host}/`);
    const { popup, kind, sentence } = await openVerdict(world.session(), tab);
    expect(kind).toBe('in');
    expect(sentence).toContain(host);
    await popup.waitFor(byTestId('list-only'), { textIncludes: 'where Old Harbour takes reports' });
    await popup.waitFor(byTestId('start-report'));
    await tab.close();
  });

  test('keeps its verdict after the background was ended, and without compiling again after a crash', async () => {
    const before = await readSeed(options);
    expect(before).toBeTypeOf('number');
    await world.session().terminateBackground();
    expect((await judge()).kind).toBe('in');
    await world.crash();
    expect((await judge()).kind).toBe('in');
    options = await world.session().openExtensionPage('options.html');
    await options.waitFor(listCard);
    expect(await readSeed(options)).toBe(before);
  });

  test.each([
    ['20,000 levels', '['.repeat(20_000), 'nested too deeply'],
    [
      '100,000 rules',
      writeList(Array.from({ length: 100_000 }, (_unused, index) => `h${index}.example`)),
      'more than 99,999 rules',
    ],
    [
      'members of a prototype',
      '{"__proto__":{"handle":"harbour","submission_state":"open"}}',
      'called “__proto__”',
    ],
  ])('stays as it was when a newer file has %s', async (_what, content, sentence) => {
    await choose('h1.json', content);
    await options.waitFor(byTestId('programme-state'), { textIncludes: sentence });
    expect(await options.readText(byTestId('programme-state'))).toContain('What is there stays as it was.');
    expect((await judge()).kind).toBe('in');
  });

  test('a newer file of the same name takes its place, and says so before', async () => {
    await choose('h1.json', writeList(['elsewhere.example']));
    await options.waitFor(byTestId('source-review'), {
      textIncludes: 'takes the place of the list from h1.json',
    });
    await options.click(byTestId('keep-source'));
    await options.waitFor(byTestId('programme-state'), { textIncludes: 'was kept' });
    expect((await judge()).kind).toBe('unknown');
  });

  test('is removed after a question', async () => {
    await options.activate();
    await options.click(`${listCard} ${byTestId('remove-source')}`);
    await options.click(byTestId('confirm'));
    await options.waitUntilGone(listCard);
    expect(await options.exists(byTestId('programme-cti-platform'))).toBe(true);
  });
});
