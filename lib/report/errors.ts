import { AppError } from '../base/errors.ts';

/** The draft lacks a text without which the wire format has no report; `checkDraft` names it as a block. */
export class ReportIncompleteError extends AppError {
  override readonly name = 'ReportIncompleteError' as const;
  readonly code = 'report_incomplete' as const;

  constructor(fields: readonly string[], options?: ErrorOptions) {
    super(`The report cannot be built: ${fields.join(', ')}`, { fields: fields.join(', ') }, options);
  }
}

/** The report or one of its files is larger than any endpoint takes; less evidence or text makes it fit. */
export class ReportTooLargeError extends AppError {
  override readonly name = 'ReportTooLargeError' as const;
  readonly code = 'report_too_large' as const;

  readonly filename: string;
  readonly byteCount: number;
  readonly maxBytes: number;

  constructor(filename: string, byteCount: number, maxBytes: number) {
    super(`${filename} has ${byteCount} bytes; ${maxBytes} are the most`, { filename, byteCount, maxBytes });
    this.filename = filename;
    this.byteCount = byteCount;
    this.maxBytes = maxBytes;
  }
}
