import { describe, expect, it } from 'vitest';
import { buildPlatform } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

// an exclusion that cannot be read must not vanish: what it names is unclear
describe('an exclusion that is refused', () => {
  it.for<[string, string, 'in' | 'out' | 'unclear']>([
    ['Blog (blog.acme.com)', 'https://blog.acme.com/', 'unclear'],
    ['Shop (https://shop.acme.com/)', 'https://shop.acme.com/', 'unclear'],
    ['Shop (https://shop.acme.com/)', 'https://www.acme.com/', 'in'],
    ['Marketing (www.acme.com, blog.acme.com)', 'https://blog.acme.com/', 'unclear'],
    [
      '*Notes about Acme Cloud (cloud.acme.com as included in *.acme.com)',
      'https://cloud.acme.com/',
      'unclear',
    ],
    ['*Notes about Acme Cloud (cloud.acme.com as included in *.acme.com)', 'https://www.acme.com/', 'in'],
    ['(x.acme.com)', 'https://x.acme.com/', 'unclear'],
    ['[x.acme.com](https://y.acme.com)', 'https://x.acme.com/', 'unclear'],
    ['[x.acme.com](https://y.acme.com)', 'https://y.acme.com/', 'unclear'],
    ['[www.x.acme.com](https://x.acme.com)', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com (and y.acme.com)', 'https://y.acme.com/', 'unclear'],
    ['x.acme.com (report to y.acme.com)', 'https://y.acme.com/', 'in'],
    ['https://user:pass@x.acme.com/', 'https://x.acme.com/', 'unclear'],
    ['x\u2011y.acme.com', 'https://x-y.acme.com/', 'out'],
    ['Corporate mail (*@acme.com)', 'https://www.acme.com/', 'in'],
    ['Mail to security@acme.com', 'https://www.acme.com/', 'in'],
    ['x.acme.com¹', 'https://x.acme.com/', 'unclear'],
    ['x .acme. com', 'https://x.acme.com/', 'unclear'],
    ['x.acme .com', 'https://x.acme.com/', 'unclear'],
    ['x.acme. com', 'https://x.acme.com/', 'unclear'],
    ['a1...a9.x.acme.com', 'https://a5.x.acme.com/', 'unclear'],
    ['x..acme.com', 'https://x.acme.com/', 'unclear'],
    ['*..x.acme.com', 'https://y.x.acme.com/', 'unclear'],
    ['*.x..acme.com', 'https://y.x.acme.com/', 'unclear'],
    ['10.0.0.10-4', 'http://10.0.0.10/', 'unclear'],
    ['*.y.acme.com, -x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['-x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['!x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['/x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com/y.acme.com', 'https://y.acme.com/', 'unclear'],
    ['x.acme.com/y.acme.com', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com/readme.md', 'https://x.acme.com/', 'in'],
    ['x.acme.com/login.do', 'https://x.acme.com/', 'in'],
  ])('%s: %s is %s', ([pattern, url, kind]) => {
    const list = buildPlatform({ in: ['*.acme.com', '10.0.0.0/24'], out: [pattern] });
    expect(judge(url, list).kind).toBe(kind);
  });
});

describe('an inclusion from which something is taken', () => {
  it.for<[string, string]>([
    ['*.acme.com, -x.acme.com', 'https://x.acme.com/'],
    ['*.acme.com -x.acme.com', 'https://x.acme.com/'],
    ['*.acme.com,!x.acme.com', 'https://x.acme.com/'],
    ['-x.acme.com', 'https://x.acme.com/'],
  ])('%s: %s is unclear', ([pattern, url]) => {
    expect(judge(url, buildPlatform({ in: [pattern] })).kind).toBe('unclear');
  });
});
