import { describe, expect, it } from 'vitest';
import { findRepeatedMember } from '../../../../lib/policy/draft-v1/find-repeated-member.ts';

describe('findRepeatedMember', () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}'],
    ['{"a":"a","b":"{\\"a\\":1,\\"a\\":2}"}'],
    ['["a","a"]'],
    ['{"a":["b","b"],"b":"b"}'],
  ])('finds none in %s', (json) => {
    expect(findRepeatedMember(json)).toBeUndefined();
  });

  it.each([
    ['{"a":1,"a":1}', 'a'],
    ['{"x":[{"state":"in", "state" :"out"}]}', 'state'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a\\"b":1,"a\\"b":2}', 'a"b'],
    ['{"a":{"b":1},"c":2,"a":3}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('finds the one in %s', (json, name) => {
    expect(findRepeatedMember(json)).toBe(name);
  });
});
