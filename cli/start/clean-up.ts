export interface CleanUp {
  /** Adds something to take away; what was added last goes first. */
  add(takeAway: () => Promise<void> | void): void;
  /** Takes away what is being started, also when the end comes before the start is over. @returns what was started */
  addStarting<T>(starting: Promise<T>, takeAway: (started: T) => Promise<void>): Promise<T>;
  /** Takes everything away, once, and goes on where one part fails. */
  run(): Promise<void>;
}

/** Collects what a command has to take away again, however it ends. */
export function buildCleanUp(report: (problem: unknown) => void): CleanUp {
  const parts: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;

  const takeAll = async (): Promise<void> => {
    for (let part = parts.pop(); part; part = parts.pop()) {
      try {
        await part();
      } catch (error) {
        report(error);
      }
    }
  };

  return {
    add: (takeAway) => {
      parts.push(takeAway);
    },
    addStarting: (starting, takeAway) => {
      // a start that fails has left nothing, and is told to whoever waits for it
      parts.push(() => starting.then(takeAway, () => undefined));
      return starting;
    },
    run: () => (running ??= takeAll()),
  };
}
