import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };

/** The name of one user-visible text in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** Says whether a text has this name. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/** A sentence that pure code chose but did not word: key and values, ready to cross contexts. */
export interface Phrase {
  readonly key: MessageKey;
  readonly values: readonly string[];
}

type ReadMessage = (key: MessageKey, values: readonly string[]) => string;

const readEnglish: ReadMessage = (key, values) =>
  catalogue[key].message.replace(/\$(\$|[1-9])/g, (_whole, mark: string) =>
    mark === '$' ? '$' : (values[Number(mark) - 1] ?? ''),
  );

let readMessage: ReadMessage = readEnglish;

/** Makes the browser's own language choice the source of texts; called once by each extension page. */
export function localiseWith(read: ReadMessage): void {
  readMessage = (key, values) => read(key, values) || readEnglish(key, values);
}

/**
 * Says one user-visible text.
 * @param values fill `$1` … `$9` in the message, in order
 */
export function text(key: MessageKey, ...values: readonly string[]): string {
  return readMessage(key, values);
}

/** Chooses a sentence without wording it. */
export function phrase(key: MessageKey, ...values: readonly string[]): Phrase {
  return { key, values };
}

/** Words a chosen sentence. */
export function say(chosen: Phrase): string {
  return readMessage(chosen.key, chosen.values);
}
