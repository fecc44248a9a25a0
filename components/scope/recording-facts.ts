/** What is known of the recording of a tab. */
export interface RecordingFacts {
  readonly isRunning: boolean;
  readonly elapsedSeconds: number;
  readonly requestCount: number;
  /** Requests that went to hosts out of scope, also where only the page saw them. */
  readonly leftScopeCount: number;
  /** The first of their hosts, each once. */
  readonly leftScopeHosts: readonly string[];
}
