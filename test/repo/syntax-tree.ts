import { parseAst } from 'vitest/node';
import type { SourceFile } from './source-tree.ts';

/** A node of an ESTree with TypeScript, as the bundler's own parser gives it. */
export type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Parses TypeScript or TSX. */
export function parseSyntax(file: SourceFile): SyntaxNode {
  const lang = file.path.endsWith('.tsx') ? 'tsx' : 'ts';
  const program: unknown = parseAst(file.text, { lang, astType: 'ts' }, file.path);
  if (!isNode(program)) throw new TypeError(`The parser gave no tree for ${file.path}`);
  return program;
}

/** Yields a node and everything below it, parents first. */
export function* walkSyntax(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    const below = Array.isArray(value) ? value : [value];
    for (const child of below) if (isNode(child)) yield* walkSyntax(child);
  }
}

/** Whether a value is a syntax node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Whether a value is a syntax node of one type. */
export function isNodeOf(value: unknown, type: string): value is SyntaxNode {
  return isNode(value) && value.type === type;
}

/** Reads a node's string literal: `'a'`, or a template without values. */
export function readLiteral(value: unknown): string | undefined {
  if (isNodeOf(value, 'Literal')) return typeof value['value'] === 'string' ? value['value'] : undefined;
  if (!isNodeOf(value, 'TemplateLiteral')) return undefined;
  const pieces = readTemplate(value);
  return pieces.length === 1 ? pieces[0] : undefined;
}

/** Reads the fixed pieces of a template literal, e.g. `['verdict_', '']` for `verdict_${kind}`. */
export function readTemplate(template: SyntaxNode): readonly string[] {
  const quasis = template['quasis'];
  if (!Array.isArray(quasis)) return [];
  return quasis.map((quasi: unknown) => {
    const value = isNode(quasi) ? quasi['value'] : undefined;
    const isCooked = typeof value === 'object' && value !== null && 'cooked' in value;
    return isCooked && typeof value.cooked === 'string' ? value.cooked : '';
  });
}
