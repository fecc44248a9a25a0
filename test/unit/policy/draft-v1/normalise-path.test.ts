import { describe, expect, it } from 'vitest';
import { isPathUnder, normalisePath } from '../../../../lib/policy/draft-v1/normalise-path.ts';

describe('normalisePath', () => {
  it.each([
    ['', '/'],
    ['/a/../api', '/api'],
    ['/a/./b/.', '/a/b/'],
    ['/../../a/..', '/'],
    ['/api//v1', '/api//v1'],
    ['/%7euser', '/%7Euser'],
    ['/api/%2e%2e/admin', '/api/%2E%2E/admin'],
    ['/café', '/caf%C3%A9'],
  ])('writes %s as %s', (path, expected) => {
    expect(normalisePath(path)).toBe(expected);
  });

  it.each(['/api%2', '/%', '/%zz', '/\ud800'])('refuses %s', (path) => {
    expect(normalisePath(path)).toBeUndefined();
  });
});

describe('isPathUnder', () => {
  it.each([
    ['/api', '/api', true],
    ['/api/', '/api', true],
    ['/api/v1', '/api', true],
    ['/apix', '/api', false],
    ['/API', '/api', false],
    ['/api/v1', '/api/', true],
    ['/api', '/api/', false],
    ['/x', '/', true],
  ])('says whether %s lies under %s: %s', (path, prefix, isUnder) => {
    expect(isPathUnder(path, prefix)).toBe(isUnder);
  });
});
