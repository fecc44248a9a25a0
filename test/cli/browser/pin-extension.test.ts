import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { computeExtensionId, pinExtension } from '../../../cli/browser/pin-extension.ts';
import { buildManifest } from '../../../manifest.ts';

// the id that Chromium 156 gave our build (measured)
const ourId = 'ficapefhddjamjejmkdehndlhaklfiom';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-pin-'));
});
afterEach(() => rm(folder, { recursive: true }));

const preferencesFile = (): string => path.join(folder, 'profile/Default/Preferences');

describe('pinExtension', () => {
  test('computes the id as Chromium does', () => {
    expect(computeExtensionId(buildManifest('chrome').key ?? '')).toBe(ourId);
  });

  test('pins it in a new profile', async () => {
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(buildManifest('chrome')));
    await pinExtension(path.join(folder, 'profile'), folder);
    expect(JSON.parse(await readFile(preferencesFile(), 'utf8'))).toEqual({
      extensions: { pinned_extensions: [ourId] },
    });
  });

  test('leaves a profile that was used before as it is', async () => {
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(buildManifest('chrome')));
    await pinExtension(path.join(folder, 'profile'), folder);
    await writeFile(preferencesFile(), '{"mine":true}');
    await pinExtension(path.join(folder, 'profile'), folder);
    expect(await readFile(preferencesFile(), 'utf8')).toBe('{"mine":true}');
  });
});
