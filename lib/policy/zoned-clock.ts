const dayMs = 86_400_000;

/**
 * The wall clock of one time zone. Wall time is written as the milliseconds since 1970 that UTC would show for the
 * same figures on the clock, so that days can be added without knowing the zone.
 */
export interface ZonedClock {
  readonly timeZone: string;
  readonly readWallMs: (epochMs: number) => number;
  /** The instant at which the clock shows this; skipped times move forward, repeated ones mean the first. */
  readonly findEpochMs: (wallMs: number) => number;
}

/** Makes the clock of an IANA time zone, or of UTC when the name is none that this machine knows. */
export function createZonedClock(timeZone: string): ZonedClock {
  const format = createFormat(timeZone) ?? createFormat('UTC');
  const readWallMs = (epochMs: number): number => {
    if (!format) return epochMs;
    const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const secondMs = Date.UTC(
      read('year'),
      read('month') - 1,
      read('day'),
      read('hour'),
      read('minute'),
      read('second'),
    );
    return secondMs + (((epochMs % 1000) + 1000) % 1000);
  };
  const findEpochMs = (wallMs: number): number => {
    // the zone's offsets on either side of any change near this time
    const offsets = [wallMs - dayMs, wallMs + dayMs].map((nearMs) => readWallMs(nearMs) - nearMs);
    const matching = offsets
      .map((offset) => wallMs - offset)
      .filter((epochMs) => readWallMs(epochMs) === wallMs);
    return matching.length > 0 ? Math.min(...matching) : wallMs - (offsets[0] ?? 0);
  };
  return { timeZone: format?.resolvedOptions().timeZone ?? 'UTC', readWallMs, findEpochMs };
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
