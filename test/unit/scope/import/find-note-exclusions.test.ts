import { describe, expect, it } from 'vitest';
import { buildPlatformList } from '../../../../lib/scope/import/build-platform-list.ts';
import { judge } from '../scope-fixtures.ts';

describe('an instruction that excludes a host of its own rule leaves that host unclear', () => {
  it.for<[string, string, string, string]>([
    ['*.acme.com', 'The application x.acme.com is out of scope.', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com', 'The application x.acme.com is out of scope.', 'https://w.x.acme.com/', 'unclear'],
    ['*.acme.com', 'The application x.acme.com is out of scope.', 'https://y.acme.com/', 'in'],
    ['*.acme.com', 'All hosts, except `x.acme.com` and *.y.acme.com', 'https://w.y.acme.com/', 'unclear'],
    ['*.acme.com', 'Excluded:\n- flooding\nNot in scope: x.acme.com', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com', 'Report to bugs.acme.com. Flooding is out of scope.', 'https://bugs.acme.com/', 'in'],
    ['*.acme.com', 'Assets of other.org are out of scope.', 'https://www.acme.com/', 'in'],
    ['*.acme.com', 'Everything else of acme.com is out of scope.', 'https://www.acme.com/', 'in'],
    ['*.acme.com', 'Assets of other.org are out of scope.', 'https://other.org/', 'unknown'],
    ['acme.com', 'Pages of acme.com that are not in scope: the shop.', 'https://acme.com/', 'in'],
  ])('%s, "%s": %s is %s', ([pattern, note, url, kind]) => {
    const { list, summary } = buildPlatformList({
      format: 'hackerone',
      handle: 'acme',
      name: 'Acme',
      unlisted: 'unknown',
      rules: [{ pattern, note, state: 'in', asset: 'web' }],
    });
    expect(judge(url, list).kind).toBe(kind);
    expect(summary.parsedCount).toBe(1);
  });
});
