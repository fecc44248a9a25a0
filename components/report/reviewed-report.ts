import type { Sha256 } from '../../lib/base/ids.ts';

/** Everything that would leave, exactly. */
export interface ReviewedReport {
  /** The report as the receiver will read it. */
  readonly markdown: string;
  /** The very text of report.json: encoded as UTF-8 it is what is sent. */
  readonly exactText: string;
  /** The files that leave as text, each exactly as it is sent, e.g. `requests.har`. */
  readonly exactFiles: readonly { readonly filename: string; readonly text: string }[];
  readonly byteCount: number;
  readonly sha256: Sha256;
  readonly maskedCount: number;
  readonly keptCount: number;
  /** How many requests the masked values stand in. */
  readonly requestCount: number;
  /** The placeholders as they stand in the texts, e.g. `[token 3f1c9a]`. */
  readonly placeholders: readonly string[];
  /** The values that the person chose to keep, as they stand in the texts. */
  readonly keptValues: readonly string[];
}
