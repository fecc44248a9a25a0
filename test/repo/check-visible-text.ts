import type { SourceFile } from './source-tree.ts';
import {
  isNode,
  isNodeOf,
  parseSyntax,
  readLiteral,
  readTemplate,
  walkSyntax,
  type SyntaxNode,
} from './syntax-tree.ts';

const letter = /\p{L}/u;
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Checks that JSX shows no words of its own; every text a person reads comes from the catalogue. */
export function checkVisibleText(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    [...walkSyntax(parseSyntax(file))]
      .flatMap(readShownValues)
      .flatMap(readWords)
      .map(
        (words) => `${file.path} shows "${words.trim()}"; put it into messages.json and say it with text().`,
      ),
  );
}

/** The parts of a JSX node that a person sees or hears. */
function readShownValues(node: SyntaxNode): readonly unknown[] {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return Array.isArray(node['children']) ? node['children'] : [];
  }
  if (node.type !== 'JSXAttribute') return [];
  const name = node['name'];
  const isSpoken = isNodeOf(name, 'JSXIdentifier') && spokenAttributes.has(String(name['name']));
  return isSpoken ? [node['value']] : [];
}

function readWords(shown: unknown): readonly string[] {
  if (!isNode(shown)) return [];
  switch (shown.type) {
    case 'JSXText':
      return [String(shown['value'])].filter((value) => letter.test(value));
    case 'Literal':
      return [readLiteral(shown) ?? ''].filter((value) => letter.test(value));
    case 'TemplateLiteral':
      return readTemplate(shown).filter((piece) => letter.test(piece));
    case 'JSXExpressionContainer':
      return readWords(shown['expression']);
    case 'ConditionalExpression':
      return [shown['consequent'], shown['alternate']].flatMap(readWords);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return shown['operator'] === '===' || shown['operator'] === '!=='
        ? []
        : [shown['left'], shown['right']].flatMap(readWords);
    default:
      return [];
  }
}
