import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { waitUntil } from './wait-until.ts';

/** Waits until a download is whole: its name is there, is not empty, and no partial file is left. */
export function waitForDownload(directory: string, fileName: string, timeoutMs?: number): Promise<string> {
  const filePath = path.join(directory, fileName);
  return waitUntil(
    fileName,
    async () => {
      const names = await readdir(directory);
      const isPartial = names.some((name) => name.endsWith('.part') || name.endsWith('.crdownload'));
      const isWhole = names.includes(fileName) && !isPartial && (await stat(filePath)).size > 0;
      return isWhole ? { kind: 'done', value: filePath } : { kind: 'not_yet', seen: names.join(', ') };
    },
    timeoutMs,
  );
}
