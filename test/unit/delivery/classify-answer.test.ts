import { describe, expect, test } from 'vitest';
import { classifyAnswer, parseRetryAfter } from '../../../lib/delivery/classify-answer.ts';

const nowMs = Date.parse('2026-11-21T12:00:00Z');

describe('classifyAnswer', () => {
  test.each([
    [200, 'refused', 'not_an_endpoint', 'a page that is not a receipt'],
    [204, 'refused', 'not_an_endpoint', 'no receipt at all'],
    [400, 'refused', 'client_error', ''],
    [404, 'refused', 'client_error', ''],
    [409, 'retry', 'client_error', 'the same report is in flight'],
    [422, 'refused', 'client_error', 'same key, other bytes'],
    [429, 'retry', 'client_error', 'too many'],
    [500, 'retry', 'server_error', ''],
    [503, 'retry', 'server_error', ''],
    [501, 'refused', 'server_error', 'will not learn to'],
  ] as const)('%i with a page is %s, %s (%s)', (status, kind, code, _remark) => {
    const answer = classifyAnswer(status, '<!doctype html><title>hi</title>', null, nowMs);
    expect(answer).toMatchObject({ kind, problem: { code, status } });
  });

  test('hands on what a problem document says', () => {
    const text = JSON.stringify({
      type: 'about:blank',
      title: 'No',
      status: 422,
      detail: 'The key was used before.',
    });
    expect(classifyAnswer(422, text, null, nowMs)).toEqual({
      kind: 'refused',
      problem: { code: 'receiver_problem', status: 422, detail: 'The key was used before.' },
    });
  });

  test('reads no hostile document: 20,000 levels deep is only an error without words', () => {
    const text = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(classifyAnswer(500, text, null, nowMs)).toMatchObject({
      problem: { code: 'server_error', detail: '' },
    });
  });
});

test.each([
  [null, undefined],
  ['120', 120_000],
  ['0', 0],
  ['999999999', 86_400_000],
  ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After %s is %s ms', (value, expected) => {
  expect(parseRetryAfter(value, nowMs)).toBe(expected);
});
