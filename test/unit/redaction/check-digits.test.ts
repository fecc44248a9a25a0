import { describe, expect, it } from 'vitest';
import { isCardNumber, isIban } from '../../../lib/redaction/check-digits.ts';

describe('isCardNumber', () => {
  // @source the test numbers that payment companies publish; none is a real account
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '5555-5555-5555-4444',
    '378282246310005',
    '6011111111111117',
  ])('knows %s', (number) => {
    expect(isCardNumber(number)).toBe(true);
  });

  it.each([
    ['4111111111111112', 'a wrong check digit'],
    ['1234567812345670', 'a right check digit in no issuer range'],
    ['411111111111', 'too short'],
    ['41111111111111111111', 'too long'],
    ['', 'nothing'],
  ])('does not take %s, %s', (number) => {
    expect(isCardNumber(number)).toBe(false);
  });
});

describe('isIban', () => {
  // @source the examples in the IBAN registry
  it.each(['DE89370400440532013000', 'GB29 NWBK 6016 1331 9268 19', 'NO9386011117947'])(
    'knows %s',
    (iban) => {
      expect(isIban(iban)).toBe(true);
    },
  );

  it.each([
    'DE89370400440532013001',
    'XX00',
    'de89370400440532013000',
    'DE8937040044053201300012345678901234567890',
  ])('does not take %s', (iban) => {
    expect(isIban(iban)).toBe(false);
  });
});
