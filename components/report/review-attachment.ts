import type { Sha256 } from '../../lib/base/ids.ts';

/** One file that would go along. */
export interface ReviewAttachment {
  readonly id: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: Sha256;
  readonly isIncluded: boolean;
}
