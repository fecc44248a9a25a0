import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { listHiddenCharacters, VisibleText } from '../../../components/ui/visible-text.tsx';

afterEach(cleanup);

test.for([
  ['plain text, ünïcode, 日本語 and 👩‍💻', []],
  ['a\u202Eb\u202Ec', ['U+202E']],
  ['\u200Bx\uFEFF', ['U+200B', 'U+FEFF']],
  ['line one\nline two\tend', []],
  ['bell\u0007', ['U+0007']],
] as const)('of %o names %o', ([text, names]) => {
  expect(listHiddenCharacters(text)).toEqual(names);
});

test('changes no character, and marks each hidden one', () => {
  const text = 'a\u202Eb\u2066\u200Fc';
  const { container } = render(<VisibleText>{text}</VisibleText>);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('[data-character]')].map((mark) => mark.textContent)).toEqual([
    '\u202E',
    '\u2066',
    '\u200F',
  ]);
});
