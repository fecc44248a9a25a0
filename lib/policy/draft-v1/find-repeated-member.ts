interface OpenBracket {
  readonly names: Set<string> | undefined;
}

/**
 * Finds a member name that one object has twice, in text that is known to be JSON. Parsers differ in which of the
 * two they keep, so a document with one means nothing.
 * @returns the name, unescaped; undefined when every name is written once
 */
export function findRepeatedMember(json: string): string | undefined {
  const open: OpenBracket[] = [];
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (character === '{') open.push({ names: new Set() });
    else if (character === '[') open.push({ names: undefined });
    else if (character === '}' || character === ']') open.pop();
    if (character !== '"') continue;
    const end = findStringEnd(json, index);
    const names = open.at(-1)?.names;
    if (names && isFollowedByColon(json, end + 1)) {
      const name = String(JSON.parse(json.slice(index, end + 1)));
      if (names.has(name)) return name;
      names.add(name);
    }
    index = end;
  }
  return undefined;
}

function findStringEnd(json: string, start: number): number {
  for (let index = start + 1; index < json.length; index += 1) {
    if (json[index] === '\\') index += 1;
    else if (json[index] === '"') return index;
  }
  return json.length;
}

function isFollowedByColon(json: string, from: number): boolean {
  let index = from;
  while (index < json.length && /[ \t\r\n]/.test(json[index] ?? '')) index += 1;
  return json[index] === ':';
}
