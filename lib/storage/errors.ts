import { AppError } from '../base/errors.ts';

/** The database did not accept a write; nothing was changed. Not for values that are merely absent. */
export class StorageWriteError extends AppError {
  override readonly name = 'StorageWriteError' as const;
  readonly code = 'storage_write';

  constructor(storeName: string, options?: ErrorOptions) {
    super(`The browser did not store the change in "${storeName}"`, { storeName }, options);
  }
}
