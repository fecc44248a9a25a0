import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckProgress } from '../../components/scope/check-view-props.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { checkLine, splitPastedLines, type CheckedLine } from '../../lib/scope/checked-lines.ts';
import { readJudge } from '../../lib/workflow/judge.ts';
import { workInSlices } from './work-in-slices.ts';

interface Check {
  readonly progress: CheckProgress | undefined;
  readonly problem: Phrase | undefined;
  /** Judges every line of a text; what is being judged is given up. */
  readonly check: (pasted: string) => void;
}

/** Milliseconds between two states of the page while lines are judged. */
const showEveryMs = 250;

/** Judges pasted lines in slices, so that the page stays usable at 100,000 of them. */
export function useCheck(): Check {
  const [progress, setProgress] = useState<CheckProgress>();
  const [problem, setProblem] = useState<Phrase>();
  const running = useRef<AbortController>(undefined);
  const runCount = useRef(0);

  useEffect(() => () => running.current?.abort(), []);

  const judgeLines = useCallback(async (pasted: string, run: number, signal: AbortSignal): Promise<void> => {
    const judge = await readJudge();
    const { lines, moreCount } = splitPastedLines(pasted);
    const checked: CheckedLine[] = [];
    const show = (isRunning: boolean): void => {
      if (!signal.aborted) {
        setProgress({ run, checked: [...checked], lineCount: lines.length, moreCount, isRunning });
      }
    };
    show(true);
    let shownAtMs = performance.now();
    await workInSlices(
      lines,
      (line) => {
        checked.push(checkLine(line, judge.decide));
        if (performance.now() - shownAtMs < showEveryMs) return;
        show(true);
        shownAtMs = performance.now();
      },
      signal,
    );
    show(false);
  }, []);

  const check = useCallback(
    (pasted: string): void => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setProblem(undefined);
      runCount.current += 1;
      judgeLines(pasted, runCount.current, controller.signal).catch(() => {
        if (controller.signal.aborted) return;
        setProgress(undefined);
        setProblem(phrase('check_failed'));
      });
    },
    [judgeLines],
  );

  return { progress, problem, check };
}
