import type { Bytes } from '../base/bytes.ts';

/**
 * Draws a picture anew and encodes it as PNG, so that no metadata of any kind is left.
 * @throws DOMException when the bytes are no picture
 */
export async function encodePng(
  picture: Bytes,
): Promise<{ bytes: Bytes; widthPx: number; heightPx: number }> {
  const bitmap = await createImageBitmap(new Blob([picture], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('The browser offers no 2D canvas', 'NotSupportedError');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), widthPx: canvas.width, heightPx: canvas.height };
}
