import type { Header } from './evidence.ts';

/** Finds the first header of a name in any letter case. */
export function findHeader(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/** Parses `name=value` pairs as they stand in a Cookie header. */
export function parseCookiePairs(value: string): Header[] {
  return value.split(';').flatMap((pair) => {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const rest = pair.slice(equals + 1).trim();
    return name === '' && rest === '' ? [] : [{ name, value: rest }];
  });
}
