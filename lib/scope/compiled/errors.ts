import { AppError } from '../../base/errors.ts';

/** Thrown when rules are too many or too long for one index, far beyond what an import lets in. */
export class IndexTooLargeError extends AppError {
  override name = 'IndexTooLargeError' as const;
  readonly code = 'scope_index_too_large' as const;

  constructor(part: string, maxCount: number) {
    super(`A scope index holds at most ${maxCount} ${part}.`, { part, maxCount });
  }
}

/** Thrown when a text of an index is not what was compiled into it, although its checksum is right. */
export class DamagedIndexError extends AppError {
  override name = 'DamagedIndexError' as const;
  readonly code = 'scope_index_damaged' as const;

  constructor(part: string) {
    super(`A ${part} of the scope index cannot be read.`, { part });
  }
}
