import type { ManagedFacts } from '../../components/scope/managed-facts.ts';
import { readKeptSource } from '../../lib/policy/kept-source.ts';
import { parseReceiverUrl } from '../../lib/report/receiver.ts';
import { managedItem } from '../../lib/storage/managed-item.ts';
import { readSources } from '../../lib/storage/programmes.ts';

/** Reads what the organisation that manages this browser set; undefined where nobody does. */
export async function readManagedFacts(): Promise<ManagedFacts | undefined> {
  const { digest, settings, problems } = await managedItem.read();
  if (digest === '') return undefined;
  const { sources } = await readSources();
  const outcomes = sources
    .filter(({ origin }) => origin.kind === 'managed')
    .map((source) => readKeptSource(source).outcome);
  const named = Object.entries(settings?.receivers ?? {}).map(([programme, url]) => ({ programme, url }));
  const all = settings?.endpoint === undefined ? [] : [{ programme: undefined, url: settings.endpoint }];
  return {
    isInForce: settings !== undefined,
    programmeNames: outcomes.flatMap((outcome) =>
      outcome.kind === 'read' ? outcome.lists.map(({ list }) => list.programmeName) : [],
    ),
    receivers: [...all, ...named].flatMap(({ programme, url }) => {
      const parsed = parseReceiverUrl(url);
      return parsed.kind === 'accepted' ? [{ programme, host: parsed.url.host }] : [];
    }),
    headers: settings?.redaction.headers ?? [],
    fields: settings?.redaction.fields ?? [],
    words: settings?.redaction.words ?? [],
    problems,
  };
}
