import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ key: z.base64() });

/** Pins the extension to the toolbar of a new Chromium profile, where a person looks for it. */
export async function pinExtension(profileDir: string, extensionDir: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8'));
  const { key } = manifestSchema.parse(manifest);
  const preferences = { extensions: { pinned_extensions: [computeExtensionId(key)] } };
  const folder = path.join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path.join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' });
  } catch (error) {
    // a profile that was used before keeps what the person or the browser put there
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * Computes the id that Chromium gives an extension by the key in its manifest: the first 16 bytes of the
 * key's SHA-256, each half byte written as one of the letters a to p.
 * @returns e.g. `ficapefhddjamjejmkdehndlhaklfiom`
 */
export function computeExtensionId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return digest
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
