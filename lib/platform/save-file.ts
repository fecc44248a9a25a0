import { browser } from 'wxt/browser';
import type { Bytes } from '../base/bytes.ts';
import { hasPermission } from './permissions.ts';

/** A file to hand to the person. */
export interface SavedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Bytes;
  /** Where it goes below the download folder, when the person granted downloads, e.g. `goodfaith/GF-7Q4K-2M9X`. */
  readonly folder: string;
}

// a download reads the address after this task; a minute is ample for a local copy
const addressLifetimeMs = 60_000;

/**
 * Hands bytes to the person as a file: without a permission through the browser's own way of downloading, with
 * the optional `downloads` straight into a folder of the report.
 */
export async function saveFile({ filename, mediaType, bytes, folder }: SavedFile): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  setTimeout(() => URL.revokeObjectURL(address), addressLifetimeMs);
  if (await hasPermission('downloads')) {
    await browser.downloads.download({
      url: address,
      filename: `${folder}/${filename}`,
      saveAs: false,
      conflictAction: 'uniquify',
    });
    return;
  }
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
}
