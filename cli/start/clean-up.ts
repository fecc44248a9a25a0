export interface CleanUp {
  /** Adds something to take away; the last added goes first. */
  add(takeAway: () => Promise<void> | void): void;
  /** Takes everything away, once, and goes on where one part fails. */
  run(): Promise<void>;
}

/** Collects what a command has to take away again, however it ends. */
export function buildCleanUp(report: (problem: unknown) => void): CleanUp {
  const parts: (() => Promise<void> | void)[] = [];
  let isRunning: Promise<void> | undefined;
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
    run: () => (isRunning ??= takeAll()),
  };
}
