import type { Migration } from '../stores.ts';

/** A place for what is compiled from the kept programmes; it is filled at the next read. */
export const addScopeIndex: Migration = (database) => {
  database.createObjectStore('scopeIndex');
};
