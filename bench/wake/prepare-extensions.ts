import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const marker = '<script src="./observe-verdict.js"></script>';

/** Copies a build and lets its popup note when the verdict is in the document; nothing else of it changes. */
export async function prepareOurs(buildDirectory: string, directory: string): Promise<void> {
  await cp(buildDirectory, directory, { recursive: true });
  await observePopup(directory);
}

/** Writes the least extension with a background and a popup: one storage read, then one element. */
export async function prepareEmpty(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await cp(path.join(import.meta.dirname, 'empty-extension'), directory, { recursive: true });
  await observePopup(directory);
}

async function observePopup(directory: string): Promise<void> {
  const page = path.join(directory, 'popup.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<head>', `<head>${marker}`));
  await cp(path.join(import.meta.dirname, 'observe-verdict.js'), path.join(directory, 'observe-verdict.js'));
}
