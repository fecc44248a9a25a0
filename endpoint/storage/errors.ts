import { AppError } from '../../lib/base/errors.ts';

/** The endpoint cannot keep what it is given. */
export class StorageError extends AppError {
  override readonly name = 'StorageError' as const;
  readonly code = 'storage';

  constructor(what: string, options: { readonly cause: unknown }) {
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(`${what}: ${reason}`, {}, options);
  }
}

const sqliteFull = 13;

/** Says whether something failed because no room is left on the disk. */
export function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ('errcode' in thrown && thrown.errcode === sqliteFull) return true;
  if ('code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')) return true;
  return thrown.cause !== undefined && isDiskFull(thrown.cause);
}
