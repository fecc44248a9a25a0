import type { Migration } from '../stores.ts';

/** Drafts, their evidence, the outbox and kept programmes. */
export const createFirstStores: Migration = (database) => {
  database.createObjectStore('drafts');
  database.createObjectStore('evidence').createIndex('draftId', 'draftId');
  database.createObjectStore('pictures');
  database.createObjectStore('ledger').createIndex('draftId', 'draftId');
  database.createObjectStore('outbox').createIndex('report.draftId', 'report.draftId');
  database.createObjectStore('programmes');
};
