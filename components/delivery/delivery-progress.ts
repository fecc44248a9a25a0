/** What the receiver has acknowledged so far. */
export interface DeliveryProgress {
  readonly acknowledgedByteCount: number;
  readonly totalByteCount: number;
  readonly files: readonly {
    readonly filename: string;
    readonly byteCount: number;
    readonly isAcknowledged: boolean;
  }[];
}
