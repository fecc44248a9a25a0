const timestamp = /^\d{4}-\d{2}-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Parses a date and time as RFC 3339 writes it, with its seconds and its offset.
 * @returns milliseconds since 1970; undefined for anything else and for days that no calendar has
 * @source RFC 3339, section 5.6, read 2026-11-22
 */
export function parseTimestamp(written: string): number | undefined {
  const upper = written.toUpperCase();
  const match = timestamp.exec(upper);
  if (!match) return undefined;
  const epochMs = Date.parse(upper);
  if (Number.isNaN(epochMs)) return undefined;
  // the platform reads 30 February as 2 March
  const day = new Date(`${upper.slice(0, 10)}T00:00:00Z`).getUTCDate();
  return day === Number(match[1]) ? epochMs : undefined;
}
