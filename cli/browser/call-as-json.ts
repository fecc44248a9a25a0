/** Calls a self-contained function in another world; arguments and result cross as JSON. */
export async function callAsJson(
  run: (expression: string) => Promise<string | undefined>,
  functionSource: string,
  args: readonly unknown[],
): Promise<unknown> {
  const call = `(${functionSource})(...${JSON.stringify(args)})`;
  const json = await run(`(async () => JSON.stringify(await ${call}))()`);
  const value: unknown = json === undefined ? undefined : JSON.parse(json);
  return value;
}
