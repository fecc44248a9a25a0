/**
 * Decodes percent-encoding the way servers do: bytes that are no UTF-8 become U+FFFD, and a percent sign without
 * two digits stays, so that nothing hides behind one bad byte.
 */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (digits) => Number.parseInt(digits, 16));
    return new TextDecoder().decode(bytes);
  });
}
