import { describe, expect, it } from 'vitest';
import { draftIdSchema } from '../../../lib/base/ids.ts';
import {
  hashOfName,
  isPlaceholder,
  namePlaceholders,
  renderPlaceholder,
  splitAtPlaceholders,
} from '../../../lib/redaction/placeholders.ts';
import { draftId } from './redaction-fixtures.ts';

describe('namePlaceholders', () => {
  it('gives the same value the same name, whatever else is in the draft', async () => {
    const alone = await namePlaceholders(draftId, new Map([['s3cret', 'token']]));
    const among = await namePlaceholders(
      draftId,
      new Map([
        ['other', 'cookie'],
        ['s3cret', 'token'],
      ]),
    );
    expect(among.get('s3cret')).toBe(alone.get('s3cret'));
    expect(alone.get('s3cret')).toMatch(/^token-[0-9a-f]{6}$/);
  });

  it('gives the same value another name in another draft', async () => {
    const other = draftIdSchema.parse('33333333-3333-4333-8333-333333333333');
    const here = await namePlaceholders(draftId, new Map([['s3cret', 'token']]));
    const there = await namePlaceholders(other, new Map([['s3cret', 'token']]));
    expect(there.get('s3cret')).not.toBe(here.get('s3cret'));
  });

  it('tells two values apart whose short hashes are the same', async () => {
    const values = Array.from({ length: 12_000 }, (_, index) => `value ${index}`);
    const names = await namePlaceholders(draftId, new Map(values.map((value) => [value, 'token'])));
    expect(new Set(names.values()).size).toBe(values.length);
    expect([...names.values()].filter((name) => hashOfName(name).length > 6).length).toBeGreaterThan(0);
  });
});

describe('renderPlaceholder', () => {
  it.each([
    ['token-3f1c9a', 32, 'sentence', '[masked token-3f1c9a, 32 characters]'],
    ['code-3f1c9a', 1, 'sentence', '[masked code-3f1c9a, 1 character]'],
    ['token-3f1c9a', 32, 'word', 'masked-token-3f1c9a'],
    ['email', undefined, 'sentence', '[masked email]'],
  ] as const)('writes %s of %s characters as a %s', (name, length, style, written) => {
    expect(renderPlaceholder(name, length, style)).toBe(written);
    expect(isPlaceholder(written)).toBe(true);
  });
});

describe('isPlaceholder', () => {
  it.each([
    '[masked hunter2-3f1c9a, 32 characters]',
    '[masked token-3f1c9a, 32 characters] and more',
    '[masked token-s3cr3t]',
    `masked-token-${'a1'.repeat(32)}`,
    'masked-token-3f1c9aSECRET',
    'masked',
    '',
  ])('does not take %j', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('splitAtPlaceholders', () => {
  it('puts placeholders at the odd places', () => {
    const parts = splitAtPlaceholders('a=[masked token-3f1c9a, 32 characters]; b=masked-cookie-00ff00&c');
    expect(parts).toEqual([
      'a=',
      '[masked token-3f1c9a, 32 characters]',
      '; b=',
      'masked-cookie-00ff00',
      '&c',
    ]);
  });
});
