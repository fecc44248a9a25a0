import { afterEach, expect, test } from 'vitest';
import { phraseSchema } from '../../../lib/base/phrase-schema.ts';
import { localiseWith, phrase, say, text } from '../../../lib/base/text.ts';

afterEach(() => localiseWith(() => ''));

test('fills the values in their places', () => {
  expect(text('recording_host_not_seen', 'api.example.com', '3')).toBe(
    '3 requests to api.example.com were made but not seen, because the host was not granted',
  );
});

test('a value is put in as it is, even when it looks like a place', () => {
  expect(text('recording_needs_host', '$2')).toContain('requests of $2 only');
});

test('words a phrase in the language of the browser, and in English where that has no word', () => {
  localiseWith((key) => (key === 'verdict_in' ? 'Im Geltungsbereich' : ''));
  expect(say(phrase('verdict_in'))).toBe('Im Geltungsbereich');
  expect(say(phrase('verdict_out'))).toBe('Out of scope');
});

test.each([
  [{ key: 'verdict_in', values: [] }, true],
  [{ key: 'no_such_text', values: [] }, false],
  [{ key: 'constructor', values: [] }, false],
  [{ key: 'verdict_in', values: Array.from({ length: 10 }, () => 'x') }, false],
])('a stored phrase %o can be read: %s', (stored, isReadable) => {
  expect(phraseSchema.safeParse(stored).success).toBe(isReadable);
});
