/** One runner of a race: what it does to one address, and on how many addresses it can afford to. */
export interface Runner {
  readonly name: string;
  readonly ruleCount: number;
  readonly addressCount: number;
  /** Judges the address of one number; returns something that depends on the answer. */
  readonly judge: (address: number) => number;
}

export interface RaceResult {
  readonly name: string;
  readonly ruleCount: number;
  /** Nanoseconds for one address: the median of the turns. */
  readonly medianNs: number;
  readonly fastestNs: number;
  /** The same of the first time through the addresses in a turn, when the others have used the processor's cache. */
  readonly firstNs: number;
}

// long enough for what a runner leaves to the garbage collector to be collected in its own turn
const turnMs = 100;

/**
 * Lets all runners run in turns, round after round, so that a slow moment of the machine meets each of them. In its turn
 * a runner goes through its addresses until the turn is over, at least once.
 */
export function race(runners: readonly Runner[], roundCount: number): readonly RaceResult[] {
  const turns = runners.map((): Turn[] => []);
  for (let round = -1; round < roundCount; round++) {
    for (const [lane, runner] of runners.entries()) {
      const turn = takeTurn(runner);
      // the first round lets the engine compile
      if (round >= 0) turns[lane]?.push(turn);
    }
  }
  return runners.map(({ name, ruleCount }, lane) => {
    const taken = turns[lane] ?? [];
    const all = taken.map(({ meanNs }) => meanNs).toSorted((a, b) => a - b);
    const first = taken.map(({ firstNs }) => firstNs).toSorted((a, b) => a - b);
    return { name, ruleCount, medianNs: findMedian(all), fastestNs: all[0] ?? 0, firstNs: findMedian(first) };
  });
}

interface Turn {
  readonly meanNs: number;
  readonly firstNs: number;
}

function takeTurn({ judge, addressCount }: Runner): Turn {
  let sink = 0;
  let laps = 0;
  let firstMs = 0;
  let elapsedMs = 0;
  for (const begunAt = performance.now(); laps === 0 || elapsedMs < turnMs; laps++) {
    for (let address = 0; address < addressCount; address++) sink += judge(address);
    elapsedMs = performance.now() - begunAt;
    if (laps === 0) firstMs = elapsedMs;
  }
  if (Number.isNaN(sink)) throw new Error('A runner answered nothing.');
  return { meanNs: (elapsedMs * 1e6) / (laps * addressCount), firstNs: (firstMs * 1e6) / addressCount };
}

function findMedian(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
