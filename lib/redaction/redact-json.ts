import { classifyKey } from './classify-key.ts';
import { redactLeaf } from './redact-leaf.ts';
import { redactText } from './redact-text.ts';
import { rewriteJson, type JsonLeaf, type RewriteOutcome } from './rewrite-json.ts';
import type { SecretKind } from './secret-kinds.ts';
import { enterField, type Spot } from './walk.ts';

/** Names of a path that are shown, innermost last. */
const shownPathLength = 3;

/** Redacts a JSON text in place: strings under telling names whole, all others by what is in them. */
export function redactJson(text: string, spot: Spot, options: { readonly isCut: boolean }): RewriteOutcome {
  // one path array per object, so what an object inherits is worked out once, however many members it has
  const inherited = new Map<readonly string[], SecretKind | undefined>();
  const inherit = (path: readonly string[]): SecretKind | undefined => {
    if (!inherited.has(path))
      inherited.set(
        path,
        path.map(classifyKey).find((kind) => kind !== undefined),
      );
    return inherited.get(path);
  };
  return rewriteJson(text, (leaf) => redactJsonLeaf(leaf, inherit, spot), options);
}

function redactJsonLeaf(
  leaf: JsonLeaf,
  inherit: (path: readonly string[]) => SecretKind | undefined,
  spot: Spot,
): string {
  const inner = enterField(spot, [...leaf.path.slice(1 - shownPathLength), leaf.name ?? ''].join('.'));
  if (leaf.role === 'name') return redactText(leaf.text, inner, 'data');
  // a string is as secret as anything around it; a number only when its own name says so (`expires_in`)
  const own = classifyKey(leaf.siblingName ?? leaf.name ?? '');
  const kind = own ?? (leaf.role === 'string' ? inherit(leaf.path) : undefined);
  if (kind) return inner.walk.mask(leaf.text, kind, inner);
  return leaf.role === 'number' ? redactText(leaf.text, inner, 'data') : redactLeaf(leaf.text, inner);
}
