import { AppError, buildErrorReport } from '../../lib/base/errors.ts';
import { say, text, type Phrase } from '../../lib/base/text.ts';

/** A step did not end well; the message names it. */
export class StepError extends AppError {
  override readonly name = 'StepError' as const;
  readonly code = 'step';

  constructor(step: Phrase, reason: string, options?: ErrorOptions) {
    super(text('cli_step_failed', say(step), reason), {}, options);
  }
}

/** Says a step, then does it. @throws StepError that names it */
export type TakeStep = <T>(step: Phrase, act: () => Promise<T>) => Promise<T>;

/** Builds how one command says its steps. */
export function buildTakeStep(print: (line: string) => void, interrupted: AbortSignal): TakeStep {
  return async (step, act) => {
    interrupted.throwIfAborted();
    print(say(step));
    try {
      return await act();
    } catch (error) {
      throw new StepError(step, buildErrorReport(error).message, { cause: error });
    }
  };
}
