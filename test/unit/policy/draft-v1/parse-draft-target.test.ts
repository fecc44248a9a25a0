import { describe, expect, it } from 'vitest';
import { parseDraftTarget } from '../../../../lib/policy/draft-v1/parse-draft-target.ts';

describe('parseDraftTarget', () => {
  it.each([
    ['https://example.com', 'example.com', 443, ['/']],
    ['HTTP://EXAMPLE.com.:8080/a?b#c', 'example.com', 8080, ['/a']],
    ['https://bücher.example/a/../b', 'xn--bcher-kva.example', 443, ['/b']],
    ['https://[2001:db8::1]/', '[2001:db8::1]', 443, ['/']],
    ['https://example.com/api/%2e%2e/admin', 'example.com', 443, ['/api/%2E%2E/admin', '/admin']],
    ['https://example.com/@a', 'example.com', 443, ['/@a']],
  ])('reads %s', (address, host, port, paths) => {
    expect(parseDraftTarget(address)).toMatchObject({ host, port, paths });
  });

  it.each([
    '/admin',
    'ftp://example.com/',
    'https:example.com',
    'https://user@example.com/',
    'https://@example.com/',
    'https://example.com@evil.com/',
    'https://example.com\\@evil.com/',
    'https://example.com/api%2',
    'https://exam\tple.com/',
    'https://',
    'https://a b/',
    '',
  ])('finds no target in %s', (address) => {
    expect(parseDraftTarget(address)).toBeUndefined();
  });
});
