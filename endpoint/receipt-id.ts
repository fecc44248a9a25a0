// Crockford's base32: no I, L, O or U, so that an id survives being read out on the telephone
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Builds a receipt's id for people from random bytes.
 * @param random 8 random bytes; 5 bits of each are used
 * @returns e.g. `GF-7Q4K-2M9X`
 */
export function buildReceiptId(random: Uint8Array): string {
  const symbols = Array.from(random.subarray(0, 8), (byte) => alphabet.charAt(byte % alphabet.length)).join(
    '',
  );
  return `GF-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}
