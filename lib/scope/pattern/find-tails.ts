import { emptyNode, hostCharacters, type PatternNode } from './pattern-node.ts';

/** How the host names that an expression matches can end: in `text`, with what stands before it. */
export interface Tail {
  readonly text: string;
  /** `open`: nothing yet, what stands to the left goes on; `nothing`: the beginning of the name. */
  readonly before: 'open' | 'nothing' | 'anything' | 'something';
  /** True where a dot that stands for any character was read as the dot that nearly everybody means by it. */
  readonly isLoose?: true;
}

/** The most ways in which names of one expression may end; a choice of top-level domains has about 20. */
const maxTails = 64;
/** Characters of the longest host name. */
const maxNameLength = 253;
/** A set with more characters says nothing about a name. */
const maxSpelled = 10;
/** A part that may be repeated more often is not written out. */
const maxWritten = 4;

/** Takes out what no host name can contain; undefined where nothing is left that could match one. */
export function keepHostPart(node: PatternNode): PatternNode | undefined {
  switch (node.kind) {
    case 'set': {
      const accepts = Array.from(hostCharacters)
        .filter((character) => node.accepts.includes(character))
        .join('');
      return accepts === '' ? undefined : { kind: 'set', accepts };
    }
    case 'sequence': {
      const parts = node.parts.map(keepHostPart).filter((part) => part !== undefined);
      return parts.length < node.parts.length ? undefined : { kind: 'sequence', parts };
    }
    case 'choice': {
      const options = node.options.map(keepHostPart).filter((option) => option !== undefined);
      return options.length === 0 ? undefined : { kind: 'choice', options };
    }
    case 'repeat': {
      const part = keepHostPart(node.part);
      if (part) return { ...node, part };
      return node.min === 0 ? emptyNode : undefined;
    }
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      return node;
    default:
      return node satisfies never;
  }
}

/**
 * Finds how the names end that an expression matches.
 * @param node what `keepHostPart` left
 * @param isLast whether nothing stands to its right
 * @returns e.g. `.a.com` after anything for `.*\.a\.com`; undefined where there are too many
 */
export function findTails(node: PatternNode, isLast = true): readonly Tail[] | undefined {
  switch (node.kind) {
    case 'set':
      if (node.accepts === hostCharacters) return [{ text: '.', before: 'open', isLoose: true }];
      if (node.accepts.length > maxSpelled) return [{ text: '', before: 'something' }];
      return Array.from(node.accepts, (text) => ({ text, before: 'open' as const }));
    case 'start':
      return [{ text: '', before: 'nothing' }];
    case 'end':
      return [{ text: '', before: isLast ? 'open' : 'something' }];
    case 'boundary':
    case 'inside':
      return [{ text: '', before: 'something' }];
    case 'sequence':
      return node.parts.reduceRight<readonly Tail[] | undefined>(
        (tails, part) => tails && joinTails(part, tails, isLast),
        [{ text: '', before: 'open' }],
      );
    case 'choice':
      return joinChoices(node.options.map((option) => findTails(option, isLast)));
    case 'repeat':
      return findRepeatTails(node, isLast);
    default:
      return node satisfies never;
  }
}

function findRepeatTails(
  node: PatternNode & { readonly kind: 'repeat' },
  isLast: boolean,
): readonly Tail[] | undefined {
  const { part, min, max } = node;
  if (isAnything(node)) return [{ text: '', before: min > 1 ? 'something' : 'anything' }];
  if (max !== undefined && max <= maxWritten) {
    const counts = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    return joinChoices(
      counts.map((count) =>
        findTails({ kind: 'sequence', parts: Array.from({ length: count }, () => part) }, isLast),
      ),
    );
  }
  const once = findTails(part, false)?.map((tail) => (tail.before === 'open' ? limitTail(tail) : tail));
  return once && (min === 0 ? [{ text: '', before: 'open' }, ...once] : once);
}

function joinTails(part: PatternNode, tails: readonly Tail[], isLast: boolean): readonly Tail[] | undefined {
  const inner = findTails(part, false);
  const last = isLast ? findTails(part, true) : inner;
  const joined = tails.map((tail) => {
    // what else stands before a name that was free to begin as it likes takes something from it
    if (tail.before !== 'open') return saysNothing(part) ? [tail] : [limitTail(tail)];
    if (tail.text.length > maxNameLength) return undefined;
    return (tail.text === '' ? last : inner)?.map((head): Tail => ({
      text: head.text + tail.text,
      before: head.before,
      ...((head.isLoose ?? tail.isLoose) ? { isLoose: true } : {}),
    }));
  });
  return joinChoices(joined);
}

function limitTail(tail: Tail): Tail {
  return { ...tail, before: 'something' };
}

function saysNothing(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.parts.every(saysNothing);
  return node.kind === 'start' || (node.kind === 'repeat' && node.min === 0 && isAnything(node));
}

function isAnything({ part, max }: PatternNode & { readonly kind: 'repeat' }): boolean {
  return part.kind === 'set' && part.accepts === hostCharacters && max === undefined;
}

function joinChoices(choices: readonly (readonly Tail[] | undefined)[]): readonly Tail[] | undefined {
  const read = choices.filter((choice) => choice !== undefined);
  return read.length < choices.length ? undefined : limit(read.flat());
}

function limit(tails: readonly Tail[]): readonly Tail[] | undefined {
  const distinct = new Map(
    tails.map((tail) => [`${tail.before} ${String(tail.isLoose)} ${tail.text}`, tail]),
  );
  return distinct.size > maxTails ? undefined : [...distinct.values()];
}
