import type { SourceFile } from './source-tree.ts';
import { isNode, isNodeOf, parseSyntax, walkSyntax, type SyntaxNode } from './syntax-tree.ts';

/** Checks that no file turns the type checker off: no `any`, no `as` outside a type guard, no ignored errors. */
export function checkTypes(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const program = parseSyntax(file);
    const hasAny = [...walkSyntax(program)].some((node) => node.type === 'TSAnyKeyword');
    return [
      ...(hasAny ? [`${file.path} uses any; say unknown and parse it.`] : []),
      ...findAssertions(program).map(
        (assertion) => `${file.path} asserts a type with "${readType(assertion)}"; parse or narrow it.`,
      ),
      ...(/@ts-(?:ignore|nocheck)/.test(file.text) ? [`${file.path} silences the type checker.`] : []),
    ];
  });
}

/** Assertions below a node; `as const` and the body of a type guard do not count. */
function findAssertions(node: SyntaxNode): readonly SyntaxNode[] {
  if (isTypeGuard(node)) return [];
  const isAssertion = node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion';
  const own = isAssertion && readType(node) !== 'as const' ? [node] : [];
  const below = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  return [...own, ...below.filter(isNode).flatMap(findAssertions)];
}

function isTypeGuard(node: SyntaxNode): boolean {
  const returnType = node['returnType'];
  return isNode(returnType) && isNodeOf(returnType['typeAnnotation'], 'TSTypePredicate');
}

function readType(assertion: SyntaxNode): string {
  const type = assertion['typeAnnotation'];
  const name = isNodeOf(type, 'TSTypeReference') ? type['typeName'] : undefined;
  return isNodeOf(name, 'Identifier') ? `as ${String(name['name'])}` : 'as …';
}
