import { classifyKey } from './classify-key.ts';
import { maskRuled } from './mask-ruled.ts';
import { redactText } from './redact-text.ts';
import { rewriteJson, type JsonLeaf, type JsonScope, type RewriteOutcome } from './rewrite-json.ts';
import type { SecretKind } from './secret-kinds.ts';
import { enterField, type Spot } from './walk.ts';

/** What the names around a value say of it. */
interface Inherited {
  readonly kind: SecretKind | undefined;
  /** Whether an organisation's rule names one of them. */
  readonly isRuled: boolean;
}
type Inherit = (scope: JsonScope | undefined) => Inherited;

/** Redacts a JSON text in place: strings under telling names whole, all others by what is in them. */
export function redactJson(text: string, spot: Spot, options: { readonly isCut: boolean }): RewriteOutcome {
  const inherit = rememberInherited(spot);
  return rewriteJson(text, (leaf) => redactJsonLeaf(leaf, inherit, spot), options);
}

function redactJsonLeaf(leaf: JsonLeaf, inherit: Inherit, spot: Spot): string {
  const inner = enterField(spot, describePath(leaf));
  if (leaf.role === 'name') return redactText(leaf.text, inner, 'data');
  const { rules } = spot.walk;
  const isNamed = rules.coversField(leaf.siblingName ?? '') || rules.coversField(leaf.name ?? '');
  const isRuled = isNamed || inherit(leaf.scope).isRuled;
  const redact = (): string => redactByContent(leaf, inherit, inner);
  return isRuled ? maskRuled(leaf.text, inner, redact) : redact();
}

function redactByContent(leaf: JsonLeaf, inherit: Inherit, inner: Spot): string {
  // a string is as secret as anything around it; a number only when its own name says so (`expires_in`)
  const own = classifyKey(leaf.siblingName ?? leaf.name ?? '');
  const kind = own ?? (leaf.role === 'string' ? inherit(leaf.scope).kind : undefined);
  if (kind) return inner.walk.mask(leaf.text, kind, inner);
  return leaf.role === 'number'
    ? redactText(leaf.text, inner, 'data')
    : inner.walk.redactLeaf(leaf.text, inner);
}

/** Works out once per object what its members inherit, however many there are and however deep it stands. */
function rememberInherited({ walk }: Spot): Inherit {
  const known = new Map<JsonScope, Inherited>();
  const inherit: Inherit = (scope) => {
    if (!scope) return { kind: undefined, isRuled: false };
    const remembered = known.get(scope);
    if (remembered) return remembered;
    const outer = inherit(scope.parent);
    const inherited = {
      kind: classifyKey(scope.name) ?? outer.kind,
      isRuled: walk.rules.coversField(scope.name) || outer.isRuled,
    };
    known.set(scope, inherited);
    return inherited;
  };
  return inherit;
}

/** The last names of the path: enough to find the field, short enough to read. */
function describePath({ name, scope }: JsonLeaf): string {
  return [scope?.parent?.name, scope?.name, name].filter((each) => each !== undefined).join('.');
}
