import type { SourceFile } from './source-tree.ts';
import { isNodeOf, parseSyntax, readLiteral, readTemplate, walkSyntax } from './syntax-tree.ts';

const speakers = new Set(['text', 'phrase']);

/**
 * Checks the catalogue of texts against the sources: no key without a use, no use without a key.
 * A template such as `verdict_${kind}` uses every key that begins and ends alike.
 */
export function checkMessages(keys: readonly string[], files: readonly SourceFile[]): readonly string[] {
  const known = new Set(keys);
  const used = new Set<string>();
  const missing: string[] = [];
  for (const file of files) {
    for (const word of file.text.matchAll(/__MSG_(\w+?)__/g)) used.add(word[1] ?? '');
    if (!/\.(?:tsx?|mjs)$/.test(file.path)) continue;
    for (const node of walkSyntax(parseSyntax(file))) {
      const literal = readLiteral(node);
      if (literal !== undefined) used.add(literal);
      else if (node.type === 'TemplateLiteral')
        for (const key of findAlike(keys, readTemplate(node))) used.add(key);
      const spoken = readSpokenKey(node);
      if (spoken !== undefined && !known.has(spoken))
        missing.push(`${file.path} says ${spoken}, which has no text.`);
    }
  }
  const unused = keys
    .filter((key) => !used.has(key))
    .map((key) => `${key} has a text that nobody says; remove it.`);
  return [...missing, ...unused];
}

/** Keys that a template may stand for; one without a fixed beginning stands for none. */
function findAlike(keys: readonly string[], pieces: readonly string[]): readonly string[] {
  const start = pieces[0] ?? '';
  const end = pieces.at(-1) ?? '';
  return /^[a-z]+_/.test(start) ? keys.filter((key) => key.startsWith(start) && key.endsWith(end)) : [];
}

/** `popup_title` for `text('popup_title')` and `phrase('popup_title')`. */
function readSpokenKey(
  node: { readonly type: string } & Readonly<Record<string, unknown>>,
): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'];
  const isSpeech = isNodeOf(callee, 'Identifier') && speakers.has(String(callee['name']));
  return isSpeech && Array.isArray(node['arguments']) ? readLiteral(node['arguments'][0]) : undefined;
}
