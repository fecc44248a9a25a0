/** What is known of a text before it is read. */
export interface ContentFacts {
  /** The value of its Content-Type header, or empty. */
  readonly contentType: string;
  /** Whether its end is missing. */
  readonly isCut: boolean;
}
