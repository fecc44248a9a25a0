import { classifyKey } from './classify-key.ts';
import { redactText } from './redact-text.ts';
import { rewriteJson, type JsonLeaf, type JsonScope, type RewriteOutcome } from './rewrite-json.ts';
import type { SecretKind } from './secret-kinds.ts';
import { enterField, type Spot } from './walk.ts';

type Inherit = (scope: JsonScope | undefined) => SecretKind | undefined;

/** Redacts a JSON text in place: strings under telling names whole, all others by what is in them. */
export function redactJson(text: string, spot: Spot, options: { readonly isCut: boolean }): RewriteOutcome {
  const inherit = rememberInherited();
  return rewriteJson(text, (leaf) => redactJsonLeaf(leaf, inherit, spot), options);
}

function redactJsonLeaf(leaf: JsonLeaf, inherit: Inherit, spot: Spot): string {
  const inner = enterField(spot, describePath(leaf));
  if (leaf.role === 'name') return redactText(leaf.text, inner, 'data');
  // a string is as secret as anything around it; a number only when its own name says so (`expires_in`)
  const own = classifyKey(leaf.siblingName ?? leaf.name ?? '');
  const kind = own ?? (leaf.role === 'string' ? inherit(leaf.scope) : undefined);
  if (kind) return inner.walk.mask(leaf.text, kind, inner);
  return leaf.role === 'number'
    ? redactText(leaf.text, inner, 'data')
    : inner.walk.redactLeaf(leaf.text, inner);
}

/** Works out once per object what its members inherit, however many there are and however deep it stands. */
function rememberInherited(): Inherit {
  const known = new Map<JsonScope, SecretKind | undefined>();
  const inherit: Inherit = (scope) => {
    if (!scope) return undefined;
    if (!known.has(scope)) known.set(scope, classifyKey(scope.name) ?? inherit(scope.parent));
    return known.get(scope);
  };
  return inherit;
}

/** The last names of the path: enough to find the field, short enough to read. */
function describePath({ name, scope }: JsonLeaf): string {
  return [scope?.parent?.name, scope?.name, name].filter((each) => each !== undefined).join('.');
}
