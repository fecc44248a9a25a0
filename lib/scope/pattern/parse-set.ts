import { refusePattern, type PatternCursor } from './pattern-cursor.ts';
import { everyCharacter, type PatternNode } from './pattern-node.ts';

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';

const namedSets: ReadonlyMap<string, string> = new Map([
  ['d', digits],
  ['w', `${digits}${letters}_`],
  ['s', ' '],
  ['alpha', letters],
  ['digit', digits],
  ['alnum', `${digits}${letters}`],
  ['lower', letters],
  ['upper', letters],
  ['word', `${digits}${letters}_`],
  ['xdigit', `${digits}abcdef`],
]);

/** Keeps what can stand in an address, in lower case and each once. */
function fold(characters: Iterable<string>): string {
  const lowered = new Set(Array.from(characters, (character) => character.toLowerCase()));
  return [...lowered].filter((character) => everyCharacter.includes(character)).join('');
}

/** @returns e.g. everything but the digits for `0123456789` */
function invert(accepts: string): string {
  return Array.from(everyCharacter)
    .filter((character) => !accepts.includes(character))
    .join('');
}

/** Reads what a class such as `\d` or one escaped character accepts; undefined where it stands for something else. */
function readEscaped(cursor: PatternCursor): string | undefined {
  const rest = cursor.source.slice(cursor.position, cursor.position + 12);
  const [letter = ''] = rest;
  const named = namedSets.get(letter.toLowerCase());
  if (/^[dws]$/i.test(letter) && named !== undefined) {
    cursor.position += 1;
    return letter === letter.toLowerCase() ? named : invert(named);
  }
  const [hexadecimal, short, long] = /^x(?:([0-9a-f]{2})|\{([0-9a-f]{1,6})\})/i.exec(rest) ?? [];
  if (hexadecimal !== undefined) {
    cursor.position += hexadecimal.length;
    const code = Number.parseInt(short ?? long ?? '', 16);
    return code < 128 ? fold(String.fromCharCode(code)) : undefined;
  }
  // line breaks and the like never stand in an address
  if (/^[tnrfva]$/.test(letter)) {
    cursor.position += 1;
    return '';
  }
  if (letter === '' || /[a-z0-9]/i.test(letter)) return undefined;
  cursor.position += 1;
  return letter;
}

/** Parses what follows a backslash outside brackets. */
export function parseEscape(cursor: PatternCursor): readonly PatternNode[] {
  const letter = cursor.source[cursor.position] ?? '';
  const asserted = (kind: 'start' | 'end' | 'boundary' | 'inside'): readonly PatternNode[] => {
    cursor.position += 1;
    return [{ kind }];
  };
  switch (letter) {
    case 'A':
      return asserted('start');
    case 'z':
    case 'Z':
      return asserted('end');
    case 'b':
      return asserted('boundary');
    case 'B':
      return asserted('inside');
    case 'Q':
      return parseQuoted(cursor);
    default: {
      if (/[1-9k]/.test(letter)) return [refusePattern(cursor, 'scope_refused_pattern_linear')];
      const accepts = readEscaped(cursor);
      return [accepts === undefined ? refusePattern(cursor) : { kind: 'set', accepts }];
    }
  }
}

function parseQuoted(cursor: PatternCursor): readonly PatternNode[] {
  const start = cursor.position + 1;
  const found = cursor.source.indexOf('\\E', start);
  const end = found === -1 ? cursor.source.length : found;
  cursor.position = found === -1 ? end : end + 2;
  return Array.from(cursor.source.slice(start, end), (character) => ({
    kind: 'set',
    accepts: character.toLowerCase(),
  }));
}

/** Parses what follows an opening square bracket, to the closing one. */
export function parseSet(cursor: PatternCursor): PatternNode {
  const { source } = cursor;
  const isInverted = source[cursor.position] === '^';
  if (isInverted) cursor.position += 1;
  let accepts = '';
  for (let isFirst = true; isFirst || source[cursor.position] !== ']'; isFirst = false) {
    // Java reads these as sets within a set, Go as letters
    if (/^(?:\[(?!:)|&&|$)/.test(source.slice(cursor.position, cursor.position + 2))) {
      return refusePattern(cursor);
    }
    const item = parseSetItem(cursor);
    if (item === undefined) return refusePattern(cursor);
    accepts += item;
  }
  cursor.position += 1;
  const folded = fold(accepts);
  return { kind: 'set', accepts: isInverted ? invert(folded) : folded };
}

/** Reads `a`, `a-z`, `\d` or `[:alpha:]`. */
function parseSetItem(cursor: PatternCursor): string | undefined {
  const { source } = cursor;
  const [posix, name = ''] =
    /^\[:([a-z]+):\]/.exec(source.slice(cursor.position, cursor.position + 12)) ?? [];
  if (posix !== undefined) {
    cursor.position += posix.length;
    return namedSets.get(name);
  }
  const first = parseSetCharacter(cursor);
  if (first?.length !== 1 || !/^-[^\]]/.test(source.slice(cursor.position, cursor.position + 2))) {
    return first;
  }
  cursor.position += 1;
  const last = parseSetCharacter(cursor);
  if (last?.length !== 1 || last < first) return undefined;
  const length = last.charCodeAt(0) - first.charCodeAt(0) + 1;
  return String.fromCharCode(...Array.from({ length }, (_, index) => first.charCodeAt(0) + index));
}

function parseSetCharacter(cursor: PatternCursor): string | undefined {
  const character = cursor.source[cursor.position] ?? '';
  cursor.position += 1;
  return character === '\\' ? readEscaped(cursor) : character;
}
