import type { SourceFile } from './source-tree.ts';
import { isNode, isNodeOf, parseSyntax, readLiteral, walkSyntax, type SyntaxNode } from './syntax-tree.ts';

/** One way in which a file reaches out of itself. */
export type Reach =
  /** An import of any kind: static, type-only, re-export, dynamic, `import('…')` in a type, `require`. */
  | { readonly kind: 'import'; readonly specifier: string; readonly names: readonly string[] }
  /** An import whose target the reader cannot see, e.g. `import(name)` or `import.meta.glob`. */
  | { readonly kind: 'hidden'; readonly how: string }
  /** A use of the browser's own extension API as a global, e.g. `chrome.tabs`. */
  | { readonly kind: 'browser-global'; readonly name: string };

const extensionGlobals = new Set(['chrome', 'browser']);
const globalObjects = new Set(['globalThis', 'self', 'window']);

/** Reads everything that a file imports, and each use of the extension API as a global. */
export function readImports(file: SourceFile): readonly Reach[] {
  const nodes = [...walkSyntax(parseSyntax(file))];
  const ownNames = readOwnNames(nodes);
  return nodes.flatMap((node) => {
    const reach = readImport(node) ?? readGlobal(node, ownNames);
    return reach === undefined ? [] : [reach];
  });
}

function readImport(node: SyntaxNode): Reach | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isNode(node['source']) ? readTarget(node['source'], readNames(node)) : undefined;
    case 'ImportExpression':
    case 'TSImportType':
      return readTarget(node['source'], []);
    case 'TSExternalModuleReference':
      return readTarget(node['expression'], []);
    case 'CallExpression':
      return isIdentifier(node['callee'], 'require') ? readTarget(firstArgument(node), []) : undefined;
    case 'MemberExpression':
      return isNodeOf(node['object'], 'MetaProperty') && isIdentifier(node['property'], 'glob')
        ? { kind: 'hidden', how: 'import.meta.glob' }
        : undefined;
    default:
      return undefined;
  }
}

function readTarget(source: unknown, names: readonly string[]): Reach {
  const specifier = readLiteral(source);
  return specifier === undefined
    ? { kind: 'hidden', how: 'a computed import' }
    : { kind: 'import', specifier, names };
}

/** The imported names; `*` for a whole module. */
function readNames(declaration: SyntaxNode): readonly string[] {
  const specifiers = declaration['specifiers'];
  if (!Array.isArray(specifiers)) return ['*'];
  return specifiers.map((specifier: unknown) => {
    if (!isNode(specifier)) return '*';
    const named = specifier['imported'] ?? specifier['local'];
    const isWhole = specifier.type === 'ImportNamespaceSpecifier';
    return !isWhole && isNodeOf(named, 'Identifier') ? String(named['name']) : '*';
  });
}

function readGlobal(node: SyntaxNode, ownNames: ReadonlySet<string>): Reach | undefined {
  for (const name of extensionGlobals) {
    if (!ownNames.has(name) && mentions(node, name)) return { kind: 'browser-global', name };
    const isOnGlobal =
      node.type === 'MemberExpression' &&
      isNodeOf(node['object'], 'Identifier') &&
      globalObjects.has(String(node['object']['name'])) &&
      (isIdentifier(node['property'], name) || readLiteral(node['property']) === name);
    if (isOnGlobal) return { kind: 'browser-global', name };
  }
  return undefined;
}

// places where an identifier names a member and not a variable
const memberPlaces = new Set(['property', 'key', 'right', 'imported', 'exported', 'label']);

/** Whether a node refers to a variable of this name directly below it. */
function mentions(node: SyntaxNode, name: string): boolean {
  return Object.entries(node).some(([place, value]) => {
    const isMember = memberPlaces.has(place) && node['computed'] !== true && !hasValueOnTheRight(node);
    const below: readonly unknown[] = Array.isArray(value) ? value : [value];
    return !isMember && below.some((child) => isIdentifier(child, name));
  });
}

function hasValueOnTheRight(node: SyntaxNode): boolean {
  return (
    node.type === 'BinaryExpression' ||
    node.type === 'AssignmentExpression' ||
    node.type === 'LogicalExpression'
  );
}

/** Names that the file itself gives to something, so that `browser.newPage()` of a driver is no global. */
function readOwnNames(nodes: readonly SyntaxNode[]): ReadonlySet<string> {
  const patterns = nodes.flatMap((node) => {
    // `declare const browser` only claims that the global is there
    if (node.type === 'VariableDeclaration') return node['declare'] === true ? [] : readDeclarators(node);
    if (node.type.endsWith('Specifier')) return [node['local']];
    return Array.isArray(node['params']) ? node['params'] : [];
  });
  const names = patterns.flatMap((pattern: unknown) =>
    isNode(pattern)
      ? [...walkSyntax(pattern)]
          .filter((node) => node.type === 'Identifier')
          .map((node) => String(node['name']))
      : [],
  );
  return new Set(names);
}

function readDeclarators(declaration: SyntaxNode): readonly unknown[] {
  const declarators = declaration['declarations'];
  return Array.isArray(declarators)
    ? declarators.map((declarator: unknown) => (isNode(declarator) ? declarator['id'] : undefined))
    : [];
}

function firstArgument(call: SyntaxNode): unknown {
  return Array.isArray(call['arguments']) ? call['arguments'][0] : undefined;
}

function isIdentifier(value: unknown, name: string): boolean {
  return isNodeOf(value, 'Identifier') && value['name'] === name;
}
