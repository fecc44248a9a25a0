import { describe, expect, it } from 'vitest';
import { findSignedText } from '../../../../lib/policy/security-txt/find-signed-text.ts';

const start = '-----BEGIN PGP SIGNED MESSAGE-----';
const signature = ['-----BEGIN PGP SIGNATURE-----', '', 'iQFF', '-----END PGP SIGNATURE-----'];

function find(...lines: readonly string[]): ReturnType<typeof findSignedText> {
  return findSignedText(lines.map((text, index) => ({ line: index + 1, text })));
}

describe('findSignedText', () => {
  it('leaves a text without a signature alone', () => {
    expect(find('Contact: tel:1')).toMatchObject({
      kind: 'found',
      lines: [{ line: 1, text: 'Contact: tel:1' }],
      signature: { state: 'none' },
    });
  });

  it('undoes dash escapes and keeps the signature', () => {
    expect(find(start, 'Hash: SHA256', '', '- -a', 'b', ...signature)).toEqual({
      kind: 'found',
      lines: [
        { line: 4, text: '-a' },
        { line: 5, text: 'b' },
      ],
      signature: { state: 'unverified', armour: signature.join('\n') },
      outside: [],
    });
  });

  it.each([
    ['a frame that never ends', [start, '', 'a']],
    ['a signature without text', signature],
    ['a second message', [start, '', 'a', ...signature, start, '', 'b', ...signature]],
    ['a field among the headers', [start, 'Contact: tel:666', '', 'a', ...signature]],
    ['no empty line', [start, 'Hash: SHA256', 'a', ...signature]],
    ['a key in its place', ['-----BEGIN PGP PUBLIC KEY BLOCK-----', '', 'a', ...signature]],
  ])('refuses %s', (_case, lines) => {
    expect(find(...lines)).toMatchObject({ kind: 'broken' });
  });
});
