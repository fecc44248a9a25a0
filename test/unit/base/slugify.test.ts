import { expect, test } from 'vitest';
import { slugify } from '../../../lib/base/slugify.ts';

test.each([
  ['Café Müller & Söhne', 'cafe-muller-sohne'],
  ['  a  ', 'a'],
  ['漢字', ''],
  ['../../__proto__', 'proto'],
  ['x'.repeat(100), 'x'.repeat(64)],
])('%s', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});
