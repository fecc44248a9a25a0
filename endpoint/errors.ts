import { AppError } from '../lib/base/errors.ts';

/** The file that should hold the signing key holds something else. */
export class SigningKeyError extends AppError {
  override readonly name = 'SigningKeyError' as const;
  readonly code = 'signing_key';

  constructor(file: string, options?: ErrorOptions) {
    super(`${file} holds no Ed25519 private key in PEM`, { file }, options);
  }
}
