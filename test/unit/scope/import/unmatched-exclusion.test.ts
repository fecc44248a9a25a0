import { describe, expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importFirst } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

// an expression that no address can match excludes nothing in its tool, and whoever wrote it meant a host
describe("a testing tool's exclusion that can match nothing leaves the host that it names unclear", () => {
  it.for<[string, string]>([
    ['scope-lines', 'https://x\\.acme\\.com'],
    ['scope-lines', '^https?:\\/\\/x\\.acme\\.com\\/.*$'],
    ['scope-lines', 'x\\.acme\\.com/path'],
    ['scope-lines', 'x\\.acme\\.com:443'],
    ['burp', 'https://x.acme.com'],
    ['burp', 'x.acme.com/path'],
    ['burp', '^x\\.acme\\.com$ '],
    ['caido', 'https://x.acme.com'],
    ['caido', 'x.acme.com/path'],
    ['caido', 'x.acme.com:8080'],
    ['zap', 'https://x.acme.com'],
    ['zap', '^https?://x\\.acme\\.com$'],
    ['zap', 'x\\.acme\\.com.*'],
    ['zap', 'x.acme.com'],
    ['zap', 'https://x.acme.com/*'],
    ['zap', 'https://x\\.acme\\.com:443/.*'],
  ])('%s: %s', ([format, exclusion]) => {
    const { list } = importFirst(writeScope(format, exclusion));
    expect(list.format).toBe(format);
    expect(judge('https://x.acme.com/path', list).kind).toBe('unclear');
    expect(judge('https://y.acme.com/', list).kind).toBe('in');
  });
});

it.for<[string, string, string]>([
  ['https://x\\.acme\\.com/logout.*', 'https://x.acme.com/', 'in'],
  ['https://x\\.acme\\.com/logout.*', 'https://x.acme.com/logout', 'out'],
  ['.*\\.js', 'https://x.acme.com/a.js', 'out'],
  ['https?://x\\.acme\\.com.*', 'https://x.acme.com/path', 'out'],
  ['https://x\\.acme\\.com:8443/.*', 'https://x.acme.com/path', 'in'],
])('an exclusion of ZAP that can match: %s: %s is %s', ([exclusion, url, kind]) => {
  expect(judge(url, importFirst(writeScope('zap', exclusion)).list).kind).toBe(kind);
});

it('an inclusion with letters that no host has says so', () => {
  const outcome = importScopeText(JSON.stringify({ allowlist: ['https://acme.com'], denylist: [] }));
  const [programme] = outcome.kind === 'imported' ? outcome.programmes : [];
  expect(programme?.list.refusedRules).toMatchObject([
    { reason: { key: 'scope_refused_pattern_nobody' }, mentions: ['acme.com'] },
  ]);
});

function writeScope(format: string, exclusion: string): string {
  const host = '^.*\\.acme\\.com$';
  switch (format) {
    case 'burp':
      return JSON.stringify({ target: { scope: { include: [{ host }], exclude: [{ host: exclusion }] } } });
    case 'caido':
      return JSON.stringify({ allowlist: ['*.acme.com'], denylist: [exclusion] });
    case 'zap':
      return `<configuration><context><incregexes>https://.*\\.acme\\.com.*</incregexes><excregexes>${exclusion}</excregexes></context></configuration>`;
    default:
      return `${host}\n!${exclusion}\n`;
  }
}
