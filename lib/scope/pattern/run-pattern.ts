import type { PatternProgram, PatternStep } from './compile-pattern.ts';

const wordCharacter = /^\w$/;

/**
 * Says whether an expression is found anywhere in a text of lower-case ASCII. All ways to read it advance together,
 * one character at a time, so that no text takes longer than its length times the steps of the program.
 * @source Russ Cox, "Regular Expression Matching Can Be Simple And Fast", 2007, read 2026-11-22
 */
export function runPattern({ steps, entry }: PatternProgram, text: string): boolean {
  /** The last position, counted from 1, at which each step was looked at. */
  const seenAt = new Uint32Array(steps.length);
  let ahead: number[] = [];
  for (let position = 0; position <= text.length; position += 1) {
    const open = ahead;
    // an expression may begin anywhere; one that begins with `^` ends here by itself
    open.push(entry);
    ahead = [];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const step = steps[index];
      if (!step || seenAt[index] === position + 1) continue;
      seenAt[index] = position + 1;
      if (step.kind === 'found') return true;
      if (step.kind === 'set') {
        if (position < text.length && step.accepts.includes(text.charAt(position))) ahead.push(step.next);
      } else if (step.kind === 'split') open.push(step.other, step.next);
      else if (holds(step.kind, text, position)) open.push(step.next);
    }
  }
  return false;
}

function holds(
  kind: Exclude<PatternStep['kind'], 'set' | 'split' | 'found'>,
  text: string,
  position: number,
): boolean {
  switch (kind) {
    case 'start':
      return position === 0;
    case 'end':
      return position === text.length;
    case 'boundary':
    case 'inside': {
      const isBefore = wordCharacter.test(text.charAt(position - 1));
      const isAfter = wordCharacter.test(text.charAt(position));
      return (isBefore !== isAfter) === (kind === 'boundary');
    }
    default:
      return kind satisfies never;
  }
}
