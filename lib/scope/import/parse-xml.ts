/** An element of an XML document: its name, its own text, and the elements in it. Attributes are not kept. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export type XmlOutcome =
  | { readonly kind: 'parsed'; readonly root: XmlElement }
  /** `doctype`: it declares a document type, with which a text can grow without end or name files. */
  | { readonly kind: 'refused'; readonly reason: 'doctype' | 'too_deep' | 'damaged' };

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,100})\s*(\/?)>|([^<]+)/y;

/**
 * Parses the part of XML that saved settings need: elements and text. There are no document types, so the only
 * entities are the five of XML and numbers, and no text grows.
 * @param maxDepth elements within elements
 */
export function parseXml(text: string, maxDepth: number): XmlOutcome {
  const document: OpenElement = { name: '', text: '', children: [] };
  const open: OpenElement[] = [document];
  token.lastIndex = 0;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let position = start; position < text.length; position = token.lastIndex) {
    token.lastIndex = position;
    const found = token.exec(text);
    if (!found)
      return {
        kind: 'refused',
        reason: /^<!doctype/i.test(text.slice(position, position + 9)) ? 'doctype' : 'damaged',
      };
    const [, cdata, closed, opened, , slash, plain] = found;
    const current = open.at(-1) ?? document;
    if (cdata !== undefined) current.text += cdata;
    else if (plain !== undefined) {
      const resolved = resolveEntities(plain);
      if (resolved === undefined) return { kind: 'refused', reason: 'damaged' };
      current.text += resolved;
    } else if (opened !== undefined) {
      const element: OpenElement = { name: opened, text: '', children: [] };
      current.children.push(element);
      if (slash === '') open.push(element);
      if (open.length > maxDepth) return { kind: 'refused', reason: 'too_deep' };
    } else if (closed !== undefined) {
      if (open.length === 1 || current.name !== closed) return { kind: 'refused', reason: 'damaged' };
      open.pop();
    }
  }
  const [root, ...others] = document.children;
  const isWhole = open.length === 1 && others.length === 0 && document.text.trim() === '';
  return root && isWhole ? { kind: 'parsed', root } : { kind: 'refused', reason: 'damaged' };
}

/** Finds the elements of a name directly in another. */
export function findChildren(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function resolveEntities(plain: string): string | undefined {
  if (!plain.includes('&')) return plain;
  let isKnown = true;
  const resolved = plain.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi,
    (_whole, decimal?: string, hexadecimal?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const character = name === undefined ? writeCharacter(code) : entities.get(name);
      if (character === undefined) isKnown = false;
      return character ?? '';
    },
  );
  return isKnown ? resolved : undefined;
}

function writeCharacter(code: number): string | undefined {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
