/** Every stored name, in one place. Nobody else writes a key. */
export const itemKeys = {
  identity: 'identity',
  receivers: 'receivers',
  managed: 'managed',
  lookup: 'lookup',
  recordings: 'recordings',
  outboxRevision: 'outbox-revision',
  sourcesRevision: 'sources-revision',
} as const;

/** The database (IndexedDB). */
export const databaseName = 'goodfaith';

/** What is kept in the store `scopeIndex`. */
export const scopeIndexKeys = { compiled: 'compiled', directory: 'directory' } as const;
