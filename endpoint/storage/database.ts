import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { StorageError } from './errors.ts';
import { migrate } from './migrate.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { EndpointTables } from './tables.ts';

/** The name of the SQLite file in the data directory. */
export const databaseFileName = 'goodfaith.sqlite';

/** The database behind the endpoint; what differs between databases is here and nowhere else. */
export interface EndpointDatabase {
  readonly queries: Kysely<EndpointTables>;
  /** Runs one write that may be lost in a power cut, so that it need not wait for the disk. */
  writeWithoutSync<T>(write: (queries: Kysely<EndpointTables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the embedded database and brings its tables up to date.
 * @throws StorageError when the file cannot be opened or is of a newer version
 */
export async function openDatabase(dataDirectory: string): Promise<EndpointDatabase> {
  const queries = new Kysely<EndpointTables>({
    dialect: new SqliteDialect({ database: openFile(join(dataDirectory, databaseFileName)) }),
  });
  await migrate(queries);
  return {
    queries,
    // one connection, held for all three statements: no other write can slip in between
    writeWithoutSync: (write) =>
      queries.connection().execute(async (connection) => {
        await sql`pragma synchronous = normal`.execute(connection);
        try {
          return await write(connection);
        } finally {
          await sql`pragma synchronous = full`.execute(connection);
        }
      }),
    close: () => queries.destroy(),
  };
}

function openFile(file: string): ReturnType<typeof openSqliteDatabase> {
  try {
    return openSqliteDatabase(file);
  } catch (error) {
    throw new StorageError(`The database ${file} could not be opened`, { cause: error });
  }
}
