/**
 * The columns as every database keeps them: text and integers only, so that SQLite and Postgres need no
 * branch. Instants are ISO 8601 in UTC with milliseconds, which sort as text.
 */
export interface EndpointTables {
  idempotency_keys: IdempotencyKeyRow;
  reports: ReportRow;
  attachments: AttachmentRow;
}

export interface IdempotencyKeyRow {
  /** The Idempotency-Key, which is also the report's id. */
  key: string;
  state: 'receiving' | 'recorded';
  /** Which request holds the key while it is `receiving`. */
  claim_id: string;
  /** When another request may take the key over, because its holder has gone silent. */
  lease_until: string;
}

export interface ReportRow {
  id: string;
  /** For people: `GF-7Q4K-2M9X`. */
  receipt_id: string;
  programme_id: string;
  sha256: string;
  byte_count: number;
  /** The request's body byte for byte; it is valid UTF-8 without NUL, so text loses nothing. */
  body: string;
  /** The signed receipt as it was sent, byte for byte, to be replayed. */
  receipt: string;
  received_at: string;
}

export interface AttachmentRow {
  report_id: string;
  sha256: string;
  /** What the report declares; null where it declares no size. */
  declared_byte_count: number | null;
  /** Null until the bytes are on disk. */
  stored_byte_count: number | null;
  stored_at: string | null;
}
