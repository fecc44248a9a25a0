import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StorageError } from './errors.ts';
import { createReports } from './migrations/0001-reports.ts';
import type { EndpointTables } from './tables.ts';

// run in the order of their names; a name that was released never changes
const migrations: Record<string, Migration> = {
  '0001-reports': { up: createReports },
};

/**
 * Brings the tables to what this version needs.
 * @throws StorageError when a migration fails or the tables are of a newer version
 */
export async function migrate(database: Kysely<EndpointTables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new StorageError('The tables could not be brought up to date', { cause: error });
}
