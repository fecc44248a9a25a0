import type { Bytes } from '../base/bytes.ts';

/** Hands bytes to the person as a file through the browser's own download, without a permission. */
export function saveFile(filename: string, mediaType: string, bytes: Bytes): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // the download reads the address after this task; a minute is ample for a local copy
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
