/** The least power of two that is at least so much, and at least 16. */
export function chooseLength(least: number): number {
  let length = 16;
  while (length < least) length *= 2;
  return length;
}

/** The mask of a table of open addressing in which so many entries take up at most three quarters. */
export function chooseTableMask(count: number): number {
  return chooseLength(Math.ceil((count * 4) / 3) + 1) - 1;
}
