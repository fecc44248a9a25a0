const maxLength = 64;

/**
 * Builds the id of an imported programme. What a platform writes in small letters, digits and `-` stays as it is;
 * anything else, and what is too long, is told apart by a short digest.
 * @returns e.g. `hackerone-acme`, `hackerone-acme-corp-0a1b2c3d` for `acme_corp`; at most 64 characters
 */
export function buildProgrammeId(format: string, handle: string): string {
  const plain = `${format}-${handle}`;
  if (/^[a-z0-9-]+$/.test(plain) && plain.length <= maxLength) return plain;
  const digest = hashText(plain);
  const readable = plain.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
  return `${readable.slice(0, maxLength - digest.length - 1)}-${digest}`;
}

/**
 * Tells apart programmes that share an id, as a list does that names one twice.
 * @param useCounts how often each id was asked for; this call counts too
 */
export function tellApart(id: string, useCounts: Map<string, number>): string {
  for (let count = (useCounts.get(id) ?? 0) + 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${String(count)}`;
    const candidate = id.slice(0, maxLength - suffix.length) + suffix;
    if (candidate !== id && useCounts.has(candidate)) continue;
    useCounts.set(id, count);
    if (candidate !== id) useCounts.set(candidate, 1);
    return candidate;
  }
}

/**
 * Names a text by its content; two texts may share a name only by a chance of one in four thousand million.
 * @source FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv, read 2026-11-22
 */
export function hashText(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
