/** What is known of the recording of a tab. */
export interface RecordingFacts {
  readonly isRunning: boolean;
  readonly elapsedSeconds: number;
  readonly requestCount: number;
  /** Recorded requests that are out of scope. */
  readonly leftScopeCount: number;
}
