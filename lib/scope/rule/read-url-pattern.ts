import { phrase } from '../../base/text.ts';
import { keepHostPart } from '../pattern/find-tails.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import type { PatternNode } from '../pattern/pattern-node.ts';
import { readHostNode, type HostPatternOutcome } from './read-host-pattern.ts';

/** The most ways to write out the choices that stand before or around a host. */
const maxForms = 32;

/**
 * Reads which hosts an expression is about that has to match a whole address. The hosts are only where it may
 * match; the expression itself still has to.
 */
export function readUrlPattern(source: string): HostPatternOutcome {
  const outcome = parsePattern(source);
  if (outcome.kind === 'refused') return outcome;
  const forms = writeForms(outcome.node);
  return forms === undefined
    ? { kind: 'refused', reason: phrase('scope_refused_pattern_size') }
    : readHostNode({ kind: 'choice', options: forms.map(takeHost) });
}

/** Writes out each choice with a slash in it, so that the slashes before a host stand in one row. */
function writeForms(node: PatternNode): readonly (readonly PatternNode[])[] | undefined {
  switch (node.kind) {
    case 'sequence': {
      let forms: readonly (readonly PatternNode[])[] = [[]];
      for (const part of node.parts) {
        const written = writeForms(part);
        if (!written || forms.length * written.length > maxForms) return undefined;
        forms = forms.flatMap((form) => written.map((rest) => [...form, ...rest]));
      }
      return forms;
    }
    case 'choice':
      return hasSlash(node) ? limit(node.options.map(writeForms)) : [[node]];
    case 'repeat':
      return hasSlash(node) && node.max === 1
        ? limit([...(node.min === 0 ? [[[]]] : []), writeForms(node.part)])
        : [[node]];
    case 'set':
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      return [[node]];
    default:
      return node satisfies never;
  }
}

function limit(
  choices: readonly (readonly (readonly PatternNode[])[] | undefined)[],
): readonly (readonly PatternNode[])[] | undefined {
  const read = choices.filter((choice) => choice !== undefined);
  const forms = read.flat();
  return read.length < choices.length || forms.length > maxForms ? undefined : forms;
}

function hasSlash(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
      return isSlash(node);
    case 'sequence':
      return node.parts.some(hasSlash);
    case 'choice':
      return node.options.some(hasSlash);
    case 'repeat':
      return hasSlash(node.part);
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      return false;
    default:
      return node satisfies never;
  }
}

function isSlash(node: PatternNode | undefined): boolean {
  return node?.kind === 'set' && node.accepts === '/';
}

/** What stands between the first two slashes and the next port or path; without two slashes, what stands first. */
function takeHost(parts: readonly PatternNode[]): PatternNode {
  const slashes = parts.findIndex((part, index) => isSlash(part) && isSlash(parts[index + 1]));
  const rest = slashes === -1 ? parts : parts.slice(slashes + 2);
  const end = rest.findIndex((part) => keepHostPart(part) === undefined);
  const host = end === -1 ? rest : rest.slice(0, end);
  return { kind: 'sequence', parts: [{ kind: 'start' }, ...host, { kind: 'end' }] };
}
