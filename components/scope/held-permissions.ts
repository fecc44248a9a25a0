/** What the browser allows Goodfaith right now. */
export interface HeldPermissions {
  /** Hosts the person granted, e.g. `api.example.com`. */
  readonly hosts: readonly string[];
  readonly canDownload: boolean;
  readonly canNotify: boolean;
}
