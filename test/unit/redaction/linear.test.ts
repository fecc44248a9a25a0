import { describe, expect, it } from 'vitest';
import { parseSyntax, walkSyntax, type SyntaxNode } from '../../repo/syntax-tree.ts';
import { readFiles } from '../../repo/source-tree.ts';

// Redaction runs on text that a hostile page wrote. Two guards: no expression may repeat something that repeats
// without bound, and each must get through long texts made of the pieces it stumbles over.

interface OwnExpression {
  readonly path: string;
  readonly expression: RegExp;
}

const ownExpressions: readonly OwnExpression[] = readFiles((path) =>
  path.startsWith('lib/redaction/'),
).flatMap((file) =>
  [...walkSyntax(parseSyntax(file))].flatMap((node) => {
    const expression = readExpression(node);
    return expression ? [{ path: file.path, expression }] : [];
  }),
);

function readExpression(node: SyntaxNode): RegExp | undefined {
  const regex = node['regex'];
  if (node.type !== 'Literal' || typeof regex !== 'object' || regex === null) return undefined;
  if (!('pattern' in regex) || !('flags' in regex)) return undefined;
  return new RegExp(String(regex.pattern), String(regex.flags));
}

/** Finds a group that is repeated and itself holds something repeated without bound, as in `(a+)*`. */
function findNestedRepeat(source: string): string | undefined {
  const opened: { start: number; hasUnbounded: boolean }[] = [{ start: 0, hasUnbounded: false }];
  const plain = source
    .replace(/\\./g, 'xx')
    .replace(/\[(?:[^\]])*\]/g, (set) => `[${'x'.repeat(set.length - 2)}]`);
  for (let index = 0; index < plain.length; index += 1) {
    const frame = opened.at(-1);
    if (plain[index] === '(') opened.push({ start: index, hasUnbounded: false });
    else if (plain[index] === ')') {
      const closed = opened.pop();
      const isRepeated = /^(?:[*+]|\{\d+,\d*\})/.test(plain.slice(index + 1));
      if (closed?.hasUnbounded && isRepeated) return source.slice(closed.start, index + 2);
      const outer = opened.at(-1);
      if (outer && closed?.hasUnbounded) outer.hasUnbounded = true;
    } else if (frame && /^(?:[*+]|\{\d+,\})/.test(plain.slice(index))) frame.hasUnbounded = true;
  }
  return undefined;
}

const pieces = [
  'a',
  'A1',
  '1',
  '4 ',
  ' ',
  '\t=',
  '"',
  '\\"',
  ':',
  '://',
  'a:',
  'a=',
  '<a ',
  '<a>',
  '%41',
  '%4',
  '@',
  'a@a.',
  '.',
  '-',
  'eyJ',
  'eyJaaaaaaa.',
  'bearer ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN A ',
  '[masked ',
  '[masked token-',
  'masked-token-',
  'data:a;base64,',
  '\r\n',
  'DE89 ',
  'hooks.slack.com/services/',
];
const longTextLength = 100_000;

describe('every regular expression of lib/redaction', () => {
  it('is looked at', () => {
    expect(ownExpressions.length).toBeGreaterThan(50);
    expect(findNestedRepeat('(?:a+b)*')).toBeDefined();
    expect(findNestedRepeat('(?:[ -]?\\d){9,15}')).toBeUndefined();
  });

  it('repeats nothing that repeats without bound', () => {
    const nested = ownExpressions.filter(
      ({ expression }) => findNestedRepeat(expression.source) !== undefined,
    );
    expect(nested.map(({ path, expression }) => `${path}: ${expression.source}`)).toEqual([]);
  });

  it.each(pieces)('gets through a long text of %j', (piece) => {
    const text = piece.repeat(Math.ceil(longTextLength / piece.length));
    for (const { expression } of ownExpressions) {
      const everywhere = new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, '')}g`);
      expect(text.replace(everywhere, '').length).toBeLessThanOrEqual(text.length);
    }
  });
});
