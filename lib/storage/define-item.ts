import type { z } from 'zod';
import { onValueChanged, readValue, writeValue, type StorageAreaName } from '../platform/storage-area.ts';

interface ItemDefinition<Schema extends z.ZodType> {
  readonly area: StorageAreaName;
  readonly key: string;
  /** Raised together with a migration; a value of another version is never guessed at. */
  readonly version: number;
  readonly schema: Schema;
  /** What is read before anything was written. */
  readonly fallback: z.infer<Schema>;
}

/** One stored value with a type of its own. */
export interface StoredItem<Value> {
  /** Reads the value; an unreadable one is kept in quarantine and the fallback is read. */
  readonly read: () => Promise<Value>;
  readonly write: (value: Value) => Promise<void>;
  readonly onChanged: (callback: () => void, signal: AbortSignal) => void;
}

/** Defines a small stored value: versioned, parsed on every read, never shared by reference. */
export function defineItem<Schema extends z.ZodType>(
  definition: ItemDefinition<Schema>,
): StoredItem<z.infer<Schema>> {
  const { area, key, version, schema, fallback } = definition;
  return {
    async read() {
      const raw = await readValue(area, key);
      if (raw === undefined) return structuredClone(fallback);
      const value = readVersioned(raw, version);
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      // keep what we cannot read: a later version or a person may
      await writeValue(area, `${key}.quarantine`, raw);
      return structuredClone(fallback);
    },
    async write(value) {
      await writeValue(area, key, { version, value: schema.parse(value) });
    },
    onChanged(callback, signal) {
      onValueChanged(area, key, callback, signal);
    },
  };
}

function readVersioned(raw: unknown, version: number): unknown {
  if (typeof raw !== 'object' || raw === null) return undefined;
  if (Reflect.get(raw, 'version') !== version) return undefined;
  const value: unknown = Reflect.get(raw, 'value');
  return value;
}
