import { phrase, type Phrase } from '../../base/text.ts';
import { parseEscape, parseSet } from './parse-set.ts';
import { refusePattern, type PatternCursor } from './pattern-cursor.ts';
import { everyCharacter, patternLimits, type PatternNode } from './pattern-node.ts';

export type PatternOutcome =
  | { readonly kind: 'parsed'; readonly node: PatternNode }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/**
 * Parses a foreign regular expression: what Go and Java read alike. Look-around, references to groups and greed
 * that never gives back cannot be matched in linear time and are refused.
 * @source https://github.com/google/re2/wiki/Syntax, read 2026-11-22
 */
export function parsePattern(source: string): PatternOutcome {
  if (source.length > patternLimits.maxLength) return refuse('scope_refused_pattern_size');
  if (!/^[\x20-\x7e]*$/.test(source)) return refuse('scope_refused_pattern_letters');
  const cursor: PatternCursor = { source, position: 0, depth: 0, refusal: undefined };
  const node = parseChoice(cursor);
  if (cursor.refusal) return { kind: 'refused', reason: cursor.refusal };
  // what stops the reading before the end is a bracket that nothing opened
  if (cursor.position < source.length) return refuse('scope_refused_pattern_syntax');
  return measureSize(node) > patternLimits.maxSize
    ? refuse('scope_refused_pattern_size')
    : { kind: 'parsed', node };
}

/** Counts the steps that matching an expression takes for each character; 0 where it cannot be read. */
export function measurePattern(source: string): number {
  const outcome = parsePattern(source);
  return outcome.kind === 'parsed' ? measureSize(outcome.node) : 0;
}

function refuse(key: Phrase['key']): PatternOutcome {
  return { kind: 'refused', reason: phrase(key) };
}

function parseChoice(cursor: PatternCursor): PatternNode {
  const options = [parseSequence(cursor)];
  while (cursor.source[cursor.position] === '|') {
    cursor.position += 1;
    options.push(parseSequence(cursor));
  }
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', options };
}

function parseSequence(cursor: PatternCursor): PatternNode {
  const parts: PatternNode[] = [];
  for (;;) {
    const character = cursor.source[cursor.position];
    if (character === undefined || character === '|' || character === ')') break;
    const atoms = parseAtom(cursor);
    const last = atoms.at(-1);
    parts.push(...atoms.slice(0, -1), ...(last ? [parseRepeats(cursor, last)] : []));
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'sequence', parts };
}

/** One thing that a star can follow; `\Qa.b\E` stands for several, and the star is for the last. */
function parseAtom(cursor: PatternCursor): readonly PatternNode[] {
  const character = cursor.source[cursor.position] ?? '';
  cursor.position += 1;
  switch (character) {
    case '.':
      return [{ kind: 'set', accepts: everyCharacter }];
    case '^':
      return [{ kind: 'start' }];
    case '$':
      return [{ kind: 'end' }];
    case '[':
      return [parseSet(cursor)];
    case '(':
      return [parseGroup(cursor)];
    case '\\':
      return parseEscape(cursor);
    case '*':
    case '+':
    case '?':
      return [refusePattern(cursor)];
    default:
      return [{ kind: 'set', accepts: character.toLowerCase() }];
  }
}

function parseGroup(cursor: PatternCursor): PatternNode {
  const rest = cursor.source.slice(cursor.position, cursor.position + 80);
  if (/^\?(?:[=!>]|<[=!])/.test(rest)) return refusePattern(cursor, 'scope_refused_pattern_linear');
  // flags change nothing here: case never counts, and an address has one line
  const [opening = ''] = /^\?(?:P?<[a-z]\w*>|[imsU-]*:|[imsU-]+(?=\)))/i.exec(rest) ?? [];
  if (rest.startsWith('?') && opening === '') return refusePattern(cursor);
  cursor.position += opening.length;
  cursor.depth += 1;
  if (cursor.depth > patternLimits.maxDepth) return refusePattern(cursor, 'scope_refused_pattern_size');
  const node = parseChoice(cursor);
  cursor.depth -= 1;
  if (cursor.source[cursor.position] !== ')') return refusePattern(cursor);
  cursor.position += 1;
  return node;
}

function parseRepeats(cursor: PatternCursor, part: PatternNode): PatternNode {
  const rest = cursor.source.slice(cursor.position, cursor.position + 20);
  const [written = '', sign, minText, comma, maxText] =
    /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/.exec(rest) ?? [];
  if (written === '') return part;
  const after = rest.slice(written.length).replace(/^\?/, '');
  // `a++` never gives back in Java and is an error in Go, as every other repeat of a repeat
  if (rest[written.length] === '+') return refusePattern(cursor, 'scope_refused_pattern_linear');
  if (/^(?:[*+?]|\{\d)/.test(after)) return refusePattern(cursor);
  cursor.position += rest.length - after.length;
  if (sign === '*') return { kind: 'repeat', part, min: 0 };
  if (sign === '+') return { kind: 'repeat', part, min: 1 };
  if (sign === '?') return { kind: 'repeat', part, min: 0, max: 1 };
  const min = Number(minText);
  const max = comma === undefined ? min : maxText === '' ? undefined : Number(maxText);
  if (max !== undefined && max < min) return refusePattern(cursor);
  if (Math.max(min, max ?? 0) > patternLimits.maxRepeat) {
    return refusePattern(cursor, 'scope_refused_pattern_size');
  }
  return { kind: 'repeat', part, min, ...(max === undefined ? {} : { max }) };
}

/** Counts the steps that `compilePattern` will write, without writing them. */
function measureSize(node: PatternNode): number {
  switch (node.kind) {
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + measureSize(part), 0);
    case 'choice':
      return node.options.reduce((sum, option) => sum + measureSize(option) + 1, 0);
    case 'repeat': {
      const size = measureSize(node.part);
      const optionalCount = node.max === undefined ? 1 : node.max - node.min;
      return size * node.min + (size + 1) * optionalCount;
    }
    case 'set':
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      return 1;
    default:
      return node satisfies never;
  }
}
