/** Every stored name, in one place. Nobody else writes a key. */
export const itemKeys = {
  identity: 'identity',
  receivers: 'receivers',
  recordings: 'recordings',
  outboxRevision: 'outbox-revision',
} as const;

/** The database and its stores (IndexedDB). */
export const databaseName = 'goodfaith';
export const databaseVersion = 1;
