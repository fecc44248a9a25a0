import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProgrammeFile } from '../../../cli/start/read-programme-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-programme-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeProgramme(content: string): Promise<string> {
  const file = path.join(folder, 'programme.json');
  await writeFile(file, content);
  return file;
}

describe('readProgrammeFile', () => {
  test('reads the practice programme', async () => {
    const programme = await readProgrammeFile('test/fixtures/practice-site/programme.json');
    expect(programme.name).toBe('Practice Harbour');
  });

  test.each([
    ['something that is not JSON', '<html>', 'is not JSON'],
    ['JSON that is no programme', '{"cvd_policy":"0.2"}', 'missing'],
    ['20,000 levels', '['.repeat(20_000) + ']'.repeat(20_000), '64 levels'],
  ])('refuses %s with a sentence', async (_what, content, sentence) => {
    await expect(readProgrammeFile(await writeProgramme(content))).rejects.toThrow(sentence);
  });

  test('refuses 50 MB without reading them', async () => {
    const file = await writeProgramme('');
    await truncate(file, 50_000_000);
    await expect(readProgrammeFile(file)).rejects.toThrow('5.0 MB');
  });

  test('says which file is not there', async () => {
    const file = path.join(folder, 'absent.json');
    await expect(readProgrammeFile(file)).rejects.toThrow(file);
  });
});
