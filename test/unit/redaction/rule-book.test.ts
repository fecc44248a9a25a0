import { describe, expect, it } from 'vitest';
import { managedPolicyLimits } from '../../../lib/policy/limits.ts';
import { buildRuleBook, minWordLength, noRules } from '../../../lib/redaction/rule-book.ts';

const rules = buildRuleBook({
  headers: ['X-Employee'],
  fields: ['customer_id'],
  words: ['Bluebird', 'blue', 'İstanbul'],
});

describe('coversHeader', () => {
  it.each(['X-Employee', 'x-employee', 'X_EMPLOYEE'])('covers %s', (name) => {
    expect(rules.coversHeader(name)).toBe(true);
  });
  it.each(['X-Employees', 'Employee', 'customer_id', ''])('does not cover %j', (name) => {
    expect(rules.coversHeader(name)).toBe(false);
  });
});

describe('coversField', () => {
  it.each([
    'customer_id',
    'customerId',
    'CUSTOMER-ID',
    'order[customer_id]',
    'a.customerId',
    'customer_id[]',
  ])('covers %s', (name) => {
    expect(rules.coversField(name)).toBe(true);
  });
  it.each(['customer', 'customer_ids', 'customer_id[name]', '__proto__', ''])('does not cover %j', (name) => {
    expect(rules.coversField(name)).toBe(false);
  });
});

describe('findWords', () => {
  it('finds them in any letter case, inside other words, the longest first', () => {
    expect(rules.findWords('BLUEBIRDS and Blueprint')).toEqual([
      { start: 0, end: 8, kind: 'internal', value: 'bluebird' },
      { start: 14, end: 18, kind: 'internal', value: 'blue' },
    ]);
  });

  it('finds a place where lower case would be longer than the text', () => {
    expect(rules.findWords('İİ bluebird')).toEqual([
      { start: 3, end: 11, kind: 'internal', value: 'bluebird' },
    ]);
    expect(rules.findWords('in İSTANBUL')).toHaveLength(1);
  });

  it.each(['', 'bl', 'blu', 'b l u e'])('finds nothing in %j', (text) => {
    expect(rules.findWords(text)).toEqual([]);
  });

  it('takes a word for letters and never for an expression', () => {
    const dots = buildRuleBook({ headers: [], fields: [], words: ['a.*b', '(a+)+$'] });
    expect(dots.findWords('axxb aaaa')).toEqual([]);
    expect(dots.findWords('A.*B (a+)+$')).toHaveLength(2);
  });

  it('drops a word that is too short to mean anything, as the settings do', () => {
    const short = buildRuleBook({ headers: [], fields: [], words: ['ab'] });
    expect(short.findWords('ab abc')).toEqual([]);
    expect(minWordLength).toBe(managedPolicyLimits.minWordLength);
  });

  it('gets through a hostile text that begins like every word at every place', () => {
    const begin = 'a'.repeat(managedPolicyLimits.maxWordLength - 3);
    const words = Array.from(
      { length: managedPolicyLimits.maxWords },
      (_, index) => `${begin}${index + 100}`,
    );
    const many = buildRuleBook({ headers: [], fields: [], words });
    expect(many.findWords(`${'a'.repeat(100_000)}299`)).toHaveLength(1);
  });
});

describe('noRules', () => {
  it('adds nothing', () => {
    expect([noRules.coversHeader('x'), noRules.coversField('x'), noRules.findWords('abc')]).toEqual([
      false,
      false,
      [],
    ]);
  });
});
