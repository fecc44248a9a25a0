import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** The stores; values are `unknown` on purpose: each reader parses with its own schema. */
export interface Stores extends DBSchema {
  drafts: { key: string; value: unknown };
  evidence: { key: string; value: unknown; indexes: { draftId: string } };
  /** Picture bytes by evidence id. */
  pictures: { key: string; value: unknown };
  ledger: { key: string; value: unknown; indexes: { draftId: string } };
  outbox: { key: string; value: unknown; indexes: { 'report.draftId': string } };
  /** Kept documents by id; see `programmes.ts`. */
  programmes: { key: string; value: unknown };
  /** What is compiled from them; see `scope-index.ts`. */
  scopeIndex: { key: string; value: unknown };
}
export type StoreName = StoreNames<Stores>;
export type Database = IDBPDatabase<Stores>;
export type WriteTransaction = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/** Takes the database one version further; never changed once it has shipped. */
export type Migration = (database: Database) => void;
