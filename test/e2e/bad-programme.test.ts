import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { addProgramme, openOptions } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { practiceProgrammeFile, startWorld, type World } from './world.ts';

describe.each(browserKinds)('a programme file that is not one, in %s', (browser) => {
  let world: World;
  let options: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    const page = await world.session().openPage(`http://${practiceHosts.app}/`);
    options = await openOptions(world.session(), page);
    await options.waitFor(byTestId('programme-cti-platform'));
  });
  afterAll(() => world?.close());

  const write = async (name: string, content: string): Promise<string> => {
    const file = path.join(world.folder, name);
    await writeFile(file, content);
    return file;
  };

  const writeHuge = async (): Promise<string> => {
    const file = path.join(world.folder, 'huge.json');
    const handle = await open(file, 'w');
    await handle.truncate(50_000_000);
    await handle.close();
    return file;
  };

  const listProgrammes = async (): Promise<unknown> =>
    options.evaluate(() =>
      [...document.querySelectorAll('article[data-testid^="programme-"]')].map((card) => card.id),
    );

  test.each([
    [
      'a web page',
      () => write('page.json', '<!doctype html><title>Not a policy</title>'),
      'no list that Goodfaith can read',
    ],
    ['damaged JSON', () => write('damaged.json', '{"cvd_policy": '), 'is damaged'],
    ['not the schema', () => write('other.json', '{"cvd_policy":"0.2"}'), '“organization” is missing'],
    [
      '20,000 levels deep',
      () => write('deep.json', '['.repeat(20_000) + ']'.repeat(20_000)),
      'nested too deeply',
    ],
    ['50 MB', writeHuge, 'larger than 32 MB'],
    ['100,000 rules', () => write('many.txt', 'a.example\n'.repeat(100_000)), 'more than 99,999 rules'],
    [
      'a policy in a prototype',
      () => write('prototype.json', '{"__proto__":{"cvd_policy":"0.2"}}'),
      'called “__proto__”',
    ],
  ])('%s: a clear sentence, and nothing is added', async (_what, make, sentence) => {
    const before = await listProgrammes();
    expect(before).toHaveLength(2);
    await addProgramme(options, await make());
    await options.waitFor(byTestId('programme-state'), { textIncludes: sentence });
    expect(await listProgrammes()).toEqual(before);
  });

  test('the real one is added after all that', async () => {
    await addProgramme(options, practiceProgrammeFile);
    await options.waitFor(byTestId('programme-practice'));
    expect(await listProgrammes()).toContain('programme-practice');
  });
});
