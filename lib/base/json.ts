/** Why a text was not read as JSON. */
export type JsonRefusal =
  | { readonly reason: 'too_large'; readonly maxBytes: number }
  | { readonly reason: 'too_deep'; readonly maxDepth: number }
  | { readonly reason: 'not_json' }
  | { readonly reason: 'prototype_member' };

export type JsonOutcome =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly refusal: JsonRefusal };

export interface JsonLimits {
  /** Upper bound on the UTF-8 size of the text, in bytes. */
  readonly maxBytes: number;
  /** Upper bound on nested arrays and objects; zod recurses and overflows near 20,000. */
  readonly maxDepth: number;
  /** Refuses a member called `__proto__`: nobody writes one by accident. Absent: it is a member like any other. */
  readonly refusesPrototypeMember?: true;
}

/**
 * Says whether a text means to be JSON, by how it begins. A list of rules may begin alike: `[a-z]+\.acme\.com`,
 * `[2001:db8::1]`, `{www,api}.acme.com`.
 */
export function isJsonText(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{"\]]|\[(?!:)|$))/.test(text.slice(0, 200));
}

/** Parses hostile JSON text: size first, then depth by one linear scan, then the parser. */
export function parseBoundedJson(text: string, limits: JsonLimits): JsonOutcome {
  // UTF-8 never needs fewer bytes than UTF-16 code units, so the cheap check comes first
  if (text.length > limits.maxBytes || new TextEncoder().encode(text).length > limits.maxBytes) {
    return { kind: 'refused', refusal: { reason: 'too_large', maxBytes: limits.maxBytes } };
  }
  if (measureJsonDepth(text) > limits.maxDepth) {
    return { kind: 'refused', refusal: { reason: 'too_deep', maxDepth: limits.maxDepth } };
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (limits.refusesPrototypeMember && mayNamePrototype(text) && hasPrototypeMember(value)) {
      return { kind: 'refused', refusal: { reason: 'prototype_member' } };
    }
    return { kind: 'parsed', value };
  } catch {
    return { kind: 'refused', refusal: { reason: 'not_json' } };
  }
}

/** A cheap look at the text first; an escaped letter may hide the name. */
function mayNamePrototype(text: string): boolean {
  return text.includes('__proto__') || text.includes(String.raw`\u00`);
}

function hasPrototypeMember(value: unknown): boolean {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (typeof item !== 'object' || item === null) continue;
    if (Object.hasOwn(item, '__proto__')) return true;
    for (const member of Object.values(item)) waiting.push(member);
  }
  return false;
}

/**
 * Measures the deepest nesting of brackets outside strings, without building anything.
 * @returns e.g. 2 for `{"a":[1]}`
 */
export function measureJsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
