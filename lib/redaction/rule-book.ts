/** What an organisation wants masked beside what is masked anyway. Names and words, never an expression. */
export interface OrganisationRules {
  /** Names of headers. */
  readonly headers: readonly string[];
  /** Names of parameters, form fields and JSON members. */
  readonly fields: readonly string[];
  /** Words that are masked wherever they stand, also inside longer ones. */
  readonly words: readonly string[];
}

/** Where one of the words stands in a text. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'internal';
  /** The word in lower case. */
  readonly value: string;
}

/** An organisation's rules, ready to be asked. They only ever add masking. */
export interface RuleBook {
  readonly coversHeader: (name: string) => boolean;
  /** Says whether a rule names a parameter, a field or a JSON member, or the last part of `user[name]`. */
  readonly coversField: (name: string) => boolean;
  /** Finds the words, in order and without overlaps; equal words in other letter cases have the same `value`. */
  readonly findWords: (text: string) => readonly WordSpan[];
}

/** Characters of the shortest word that can be masked; shorter ones stand in every text by chance. */
export const minWordLength = 3;

/** Without an organisation nothing is added. */
export const noRules: RuleBook = {
  coversHeader: () => false,
  coversField: () => false,
  findWords: () => [],
};

/** Prepares an organisation's rules. Letter case does not matter, nor `-`, `_` and spaces in a name. */
export function buildRuleBook({ headers, fields, words }: OrganisationRules): RuleBook {
  const headerNames = new Set(headers.map(simplifyName));
  const fieldNames = new Set(fields.map(simplifyName));
  const wordsByStart = groupByStart(words);
  return {
    coversHeader: (name) => headerNames.has(simplifyName(name)),
    coversField: (name) =>
      fieldNames.size > 0 && (fieldNames.has(simplifyName(name)) || fieldNames.has(readLastPart(name))),
    findWords: (text) => (wordsByStart.size === 0 ? [] : searchWords(text, wordsByStart)),
  };
}

function simplifyName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]+/g, '');
}

/** The innermost name of `user[name]`, `user.name` and `items[name][]`. */
function readLastPart(name: string): string {
  const parts = name.split(/[[\].]+/).filter((part) => part !== '');
  return simplifyName(parts.at(-1) ?? '');
}

/** The longest word first, so that none hides inside a shorter one that begins alike. */
function groupByStart(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folded = [...new Set(words.map(foldCase))].filter(({ length }) => length >= minWordLength);
  const groups = new Map<string, string[]>();
  for (const word of folded.toSorted((a, b) => b.length - a.length)) {
    const start = word.slice(0, minWordLength);
    groups.set(start, [...(groups.get(start) ?? []), word]);
  }
  return groups;
}

/** Looks once at each place: the work grows with the text and with the words that begin alike, never with both squared. */
function searchWords(text: string, wordsByStart: ReadonlyMap<string, readonly string[]>): WordSpan[] {
  const folded = foldCase(text);
  const spans: WordSpan[] = [];
  let index = 0;
  while (index + minWordLength <= folded.length) {
    const candidates = wordsByStart.get(folded.slice(index, index + minWordLength));
    const word = candidates?.find((each) => folded.startsWith(each, index));
    if (word !== undefined) {
      spans.push({ start: index, end: index + word.length, value: word, kind: 'internal' });
    }
    index += word?.length ?? 1;
  }
  return spans;
}

/** Lower case, character for character, so that a place in one text is the same place in the other. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text)
    .map((character) => {
      const folded = character.toLowerCase();
      return folded.length === character.length ? folded : character;
    })
    .join('');
}
