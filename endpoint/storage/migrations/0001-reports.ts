import { sql, type Kysely } from 'kysely';

/** Creates the tables for reports, their keys and the attachments they declare. */
export async function createReports(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('idempotency_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('receiving', 'recorded')`))
    .addColumn('claim_id', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('reports')
    .addColumn('id', 'text', (column) => column.primaryKey().references('idempotency_keys.key'))
    .addColumn('receipt_id', 'text', (column) => column.notNull().unique())
    .addColumn('programme_id', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('byte_count', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('attachments')
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('declared_byte_count', 'integer')
    .addColumn('stored_byte_count', 'integer')
    .addColumn('stored_at', 'text')
    .addPrimaryKeyConstraint('attachments_key', ['report_id', 'sha256'])
    .execute();
}
