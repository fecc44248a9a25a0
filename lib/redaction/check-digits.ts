/**
 * Says whether digits are the number of a payment card: an issuer's range, its length, and the Luhn digit.
 * @param text digits, with single spaces or hyphens between them
 * @source ISO/IEC 7812-1 annex B (Luhn)
 */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  const isIssued =
    /^4(?:\d{12}|\d{15}|\d{18})$/.test(digits) ||
    /^(?:5[1-5]|2[2-7])\d{14}$/.test(digits) ||
    /^3[47]\d{13}$/.test(digits) ||
    /^3(?:0[0-5]|[68]\d)\d{11}$/.test(digits) ||
    /^(?:6011|65\d\d|64[4-9]\d|35\d\d)\d{12}$/.test(digits);
  if (!isIssued) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Says whether a text is an IBAN: 15 to 34 characters whose remainder modulo 97 is 1.
 * @param text with or without single spaces
 * @source ISO 13616-1 section 6
 */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder === 1;
}
