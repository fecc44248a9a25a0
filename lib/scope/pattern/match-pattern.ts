import { compilePattern, type PatternProgram } from './compile-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { patternLimits } from './pattern-node.ts';
import { runPattern } from './run-pattern.ts';

/** `unread` where the expression or the text is beyond the bounds, so that nothing can be said. */
export type PatternMatch = 'found' | 'absent' | 'unread';

/** Compiled expressions by their text, so that a rule stays plain data; emptied when full, which costs only time. */
const programs = new Map<string, PatternProgram>();
/** Steps of all kept programs together, about 3 MB. */
const maxKeptSteps = 30_000;
let keptSteps = 0;

/** Says whether a foreign regular expression is found in a part of an address, without regard to case. */
export function matchPattern(source: string, text: string): PatternMatch {
  if (text.length > patternLimits.maxSubjectLength) return 'unread';
  const program = programs.get(source) ?? keepProgram(source);
  if (!program) return 'unread';
  return runPattern(program, text.toLowerCase()) ? 'found' : 'absent';
}

function keepProgram(source: string): PatternProgram | undefined {
  const outcome = parsePattern(source);
  if (outcome.kind === 'refused') return undefined;
  const program = compilePattern(outcome.node);
  if (keptSteps + program.steps.length > maxKeptSteps) {
    programs.clear();
    keptSteps = 0;
  }
  programs.set(source, program);
  keptSteps += program.steps.length;
  return program;
}
