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
  /** Nanoseconds for one address: the median of the rounds. */
  readonly medianNs: number;
  readonly fastestNs: number;
}

/** Lets all runners run in turns, round after round, so that a slow moment of the machine meets each of them. */
export function race(runners: readonly Runner[], roundCount: number): readonly RaceResult[] {
  const times = runners.map((): number[] => []);
  let sink = 0;
  for (let round = -2; round < roundCount; round++) {
    for (const [lane, { judge, addressCount }] of runners.entries()) {
      const begunAt = performance.now();
      for (let address = 0; address < addressCount; address++) sink += judge(address);
      const elapsedNs = ((performance.now() - begunAt) * 1e6) / addressCount;
      // the first rounds let the engine compile
      if (round >= 0) times[lane]?.push(elapsedNs);
    }
  }
  if (Number.isNaN(sink)) throw new Error('A runner answered nothing.');
  return runners.map(({ name, ruleCount }, lane) => {
    const sorted = (times[lane] ?? []).toSorted((a, b) => a - b);
    return {
      name,
      ruleCount,
      medianNs: sorted[Math.floor(sorted.length / 2)] ?? 0,
      fastestNs: sorted[0] ?? 0,
    };
  });
}
