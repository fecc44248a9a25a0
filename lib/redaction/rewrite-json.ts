import { parseBoundedJson } from '../base/json.ts';
import { maxJsonDepth } from './limits.ts';

/** A named object around a value. */
export interface JsonScope {
  readonly name: string;
  /** The next one outwards. */
  readonly parent: JsonScope | undefined;
}

/** One name, string or number of a JSON text. */
export interface JsonLeaf {
  readonly role: 'name' | 'string' | 'number';
  /** The decoded text, or the digits of a number. */
  readonly text: string;
  /** Its own name; an item of an array has that of the array. */
  readonly name: string | undefined;
  /** The innermost named object around it; the same for all its members. */
  readonly scope: JsonScope | undefined;
  /** What a sibling calls this value, as in `{"name":"password","value":"…"}`. */
  readonly siblingName: string | undefined;
}

export type RewriteOutcome =
  | { readonly kind: 'rewritten'; readonly text: string }
  | { readonly kind: 'refused' };

interface Frame {
  readonly isObject: boolean;
  readonly scope: JsonScope | undefined;
  name: string | undefined;
  siblingName: string | undefined;
}

const namingNames = new Set(['name', 'key', 'field', 'id', 'param']);
const numberOrWord = /-?[0-9][0-9.eE+-]*|true|false|null/y;
const gap = /[\s,:]+/y;

/**
 * Rewrites the names, strings and numbers of a JSON text and leaves every other character as it is: big numbers,
 * repeated names and white space are evidence too.
 * @param options.isCut the text is the beginning of a longer one: an unfinished last token is left out
 */
export function rewriteJson(
  text: string,
  rewrite: (leaf: JsonLeaf) => string,
  options: { readonly isCut: boolean },
): RewriteOutcome {
  const limits = { maxBytes: text.length * 4, maxDepth: maxJsonDepth };
  if (!options.isCut && parseBoundedJson(text, limits).kind === 'refused') return { kind: 'refused' };
  const frames: Frame[] = [{ isObject: false, scope: undefined, name: undefined, siblingName: undefined }];
  let output = '';
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    const frame = frames.at(-1);
    const character = text.charAt(position);
    if (!frame || frames.length > maxJsonDepth + 1) return { kind: 'refused' };
    if (character === '{' || character === '[') {
      frames.push(openFrame(frame, character === '{'));
      output += character;
      position += 1;
    } else if (character === '}' || character === ']') {
      frames.pop();
      output += character;
      position += 1;
    } else if (character === '"') {
      const end = findStringEnd(text, position);
      const value = end === undefined ? undefined : parseString(text.slice(position, end));
      if (end === undefined) return options.isCut ? { kind: 'rewritten', text: output } : { kind: 'refused' };
      if (value === undefined) return { kind: 'refused' };
      const isName = frame.isObject && isColonNext(text, end);
      if (isName) frame.name = value;
      output += rewriteString(text.slice(position, end), value, isName ? 'name' : 'string', frame, rewrite);
      position = end;
    } else {
      const token = readAt(text, position, gap) || readAt(text, position, numberOrWord);
      if (token === '')
        return options.isCut && isUnfinished(text, position) ? done(output) : { kind: 'refused' };
      output += rewriteNumber(token, frame, rewrite);
      position += token.length;
    }
  }
  return done(output);
}

function done(text: string): RewriteOutcome {
  return { kind: 'rewritten', text };
}

function openFrame(parent: Frame, isObject: boolean): Frame {
  // the items of an array are called what the array is called
  if (!isObject) return { isObject, scope: parent.scope, name: parent.name, siblingName: undefined };
  const scope = parent.name === undefined ? parent.scope : { name: parent.name, parent: parent.scope };
  return { isObject, scope, name: undefined, siblingName: undefined };
}

function rewriteString(
  raw: string,
  value: string,
  role: 'name' | 'string',
  frame: Frame,
  rewrite: (leaf: JsonLeaf) => string,
): string {
  const rewritten = rewrite(describeLeaf(role, value, frame));
  if (frame.isObject && role === 'string' && namingNames.has(frame.name ?? '')) frame.siblingName = value;
  return rewritten === value ? raw : JSON.stringify(rewritten);
}

function rewriteNumber(token: string, frame: Frame, rewrite: (leaf: JsonLeaf) => string): string {
  if (!/^-?[0-9]/.test(token)) return token;
  const rewritten = rewrite(describeLeaf('number', token, frame));
  return rewritten === token ? token : JSON.stringify(rewritten);
}

function describeLeaf(role: JsonLeaf['role'], text: string, frame: Frame): JsonLeaf {
  const siblingName = frame.name === 'value' ? frame.siblingName : undefined;
  return { role, text, name: frame.name, scope: frame.scope, siblingName };
}

/** The index after the closing quote of the string that begins at `start`. */
function findStringEnd(text: string, start: number): number | undefined {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '"') return index + 1;
  }
  return undefined;
}

function isColonNext(text: string, position: number): boolean {
  let index = position;
  while (/\s/.test(text.charAt(index))) index += 1;
  return text[index] === ':';
}

function parseString(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isUnfinished(text: string, position: number): boolean {
  return text.length - position < 5 && /^(?:-|t|f|n)[a-z]*$/.test(text.slice(position));
}

function readAt(text: string, position: number, expression: RegExp): string {
  expression.lastIndex = position;
  return expression.exec(text)?.[0] ?? '';
}
