/** A host whose requests the browser hides until the person grants it. */
export interface UnseenHost {
  readonly host: string;
  readonly requestCount?: number | undefined;
}
