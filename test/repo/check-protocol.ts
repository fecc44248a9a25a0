import type { SourceFile } from './source-tree.ts';
import { isNode, isNodeOf, parseSyntax, readLiteral, walkSyntax, type SyntaxNode } from './syntax-tree.ts';

/**
 * Checks that every message goes the way its name says: `popup-report/show-draft` is sent by the popup and
 * served by the report page. `page` stands for any of our pages, `bg` for the background.
 */
export function checkProtocol(names: readonly string[], files: readonly SourceFile[]): readonly string[] {
  const uses = files.flatMap(readUses);
  return names.flatMap((name) => {
    const [from = '', to = ''] = name.split('/')[0]?.split('-') ?? [];
    const ofName = uses.filter((use) => use.name === name);
    const isLive = (kind: Use['kind']): boolean => ofName.some((use) => use.kind === kind);
    return [
      ...(isLive('sent') ? [] : [`${name} is sent by nobody; remove it from the protocol.`]),
      ...(isLive('served') ? [] : [`${name} is served by nobody; every message needs its handler.`]),
      ...ofName
        .filter((use) => !isOfContext(use.path, use.kind === 'sent' ? from : to))
        .map((use) => `${use.path} is not where ${name} is ${use.kind}, as its name says.`),
    ];
  });
}

interface Use {
  readonly kind: 'sent' | 'served';
  readonly name: string;
  readonly path: string;
}

function readUses(file: SourceFile): readonly Use[] {
  return [...walkSyntax(parseSyntax(file))].flatMap((node): readonly Use[] => {
    const [first] = readArguments(node, 'sendMessage');
    const name = readLiteral(first);
    if (name !== undefined) return [{ kind: 'sent', name, path: file.path }];
    const [handlers] = readArguments(node, 'serveMessages');
    const members = isNode(handlers) && Array.isArray(handlers['properties']) ? handlers['properties'] : [];
    return members
      .map((member: unknown) => (isNode(member) ? readLiteral(member['key']) : undefined))
      .filter((key) => key !== undefined)
      .map((key) => ({ kind: 'served', name: key, path: file.path }));
  });
}

function readArguments(node: SyntaxNode, callee: string): readonly unknown[] {
  const isCall = node.type === 'CallExpression' && isNodeOf(node['callee'], 'Identifier');
  const isWanted = isCall && isNode(node['callee']) && node['callee']['name'] === callee;
  return isWanted && Array.isArray(node['arguments']) ? node['arguments'] : [];
}

function isOfContext(path: string, context: string): boolean {
  if (context === 'bg') return path.startsWith('entrypoints/background/');
  if (context === 'page') return /^entrypoints\/(?!background\/)/.test(path);
  return path.startsWith(`entrypoints/${context}/`);
}
