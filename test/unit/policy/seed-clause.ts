/** One clause of a seed policy and what its programme file has to say for it. */
export interface SeedClause {
  /** The policy's words in its order; `…` stands for words left out. */
  readonly clause: string;
  /** Path in the programme file → value there. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads a value by its path; brackets hold an index or the id, title, field, name or activity of an item.
 * @param path e.g. `x_goodfaith.commitments[fix].amount`
 */
export function readByPath(document: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>(readStep, document);
}

/** Reads from a programme file what a clause has a value for. */
export function readValues(document: unknown, { values }: SeedClause): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(values).map((path) => [path, readByPath(document, path)]));
}

function readStep(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return /^\d+$/.test(step) ? items[Number(step)] : items.find((item) => isNamed(item, step));
  }
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isNamed(item: unknown, name: string): boolean {
  return (
    isRecord(item) && ['id', 'title', 'field', 'name', 'activity'].some((member) => item[member] === name)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
