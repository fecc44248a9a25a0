import { describe, expect, it } from 'vitest';
import { say } from '../../lib/base/text.ts';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import { buildList, inRule, judge } from '../unit/scope/scope-fixtures.ts';

function importList(text: string, format?: string): ScopeList {
  const outcome = importScopeText(text, format);
  const list = outcome.kind === 'imported' ? outcome.programmes[0]?.list : undefined;
  if (!list) throw new Error('The list was not imported.');
  return list;
}

function buildHackerone(programme: string): string {
  return `[{"handle":"a","name":"A","submission_state":"open","targets":{"in_scope":[],"out_of_scope":[]}},${programme}]`;
}

const longPage = `https://acme.com/${'a'.repeat(50_000)}!`;

describe('rules that are attacks', () => {
  it.each([
    '^(a+)+$',
    '^https?://(.*a){30}$',
    '(a|aa)+\\.acme\\.com',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '.*.*.*.*.*.*.*.*.*x',
    '(?:a?){40}a{40}',
    '^(?=(a+))a*b\\1$',
  ])('answers at once beside the expression %s', (pattern) => {
    const plain = importList(`acme.com\n${pattern}\n!${pattern}`, 'plain');
    // as an exclusion it may take the page away, and it never puts anybody's in
    expect(judge(longPage, plain).kind).not.toBe('unknown');
    expect(judge('https://evil.net/', plain).kind).toBe('unknown');
    // where expressions are the format, they are matched in linear time or refused
    const lines = importList(`.*\\.acme\\.com$\n${pattern}\n!${pattern}`, 'scope-lines');
    const include = [{ enabled: true, protocol: 'any', host: pattern, file: pattern }];
    const burp = importList(
      JSON.stringify({ target: { scope: { advanced_mode: true, include, exclude: [] } } }),
    );
    for (const list of [plain, lines, burp]) {
      expect(judge(`https://${'a.'.repeat(20_000)}net/`, list).kind).not.toBe('in');
      expect(['in', 'out', 'unclear', 'unknown']).toContain(
        judge(`https://${'a'.repeat(60)}.acme.com/`, list).kind,
      );
    }
  });

  it.each([
    ['stars in a path', `acme.com/${'*a'.repeat(1000)}`],
    ['stars in a host', `${'*a'.repeat(1000)}.acme.com`],
    ['labels', `${'a.'.repeat(1000)}acme.com`],
    ['choices', '(a|b)'.repeat(400)],
    ['choices within choices', `${'('.repeat(900)}a|b${')'.repeat(900)}.acme.com`],
    ['commas', `acme.com${','.repeat(2000)}`],
    ['dots', `acme.com${'.'.repeat(2000)} x`],
    ['blanks', `acme.com${' '.repeat(2000)}x`],
    ['quotes', `acme.com${'"'.repeat(2000)}x`],
    ['brackets', `acme.com ${'('.repeat(2000)}`],
    ['digits', '1'.repeat(2000)],
    ['colons', `[${':'.repeat(2000)}]/64`],
  ])('reads or refuses 2,000 %s', (_about, pattern) => {
    const list = importList(`b.com\n${`${pattern}\n`.repeat(200)}`, 'plain');
    expect(list.rules.length + list.refusedRules.length).toBeGreaterThan(200);
    expect(judge(longPage, list).kind).not.toBe('out');
  });

  it('keeps no member that a language gives a meaning to', () => {
    const list = importList(
      buildHackerone(
        '{"constructor":{"prototype":{"polluted":1}},"handle":"__proto__","name":"constructor",' +
          '"submission_state":"open","targets":{"toString":[],"in_scope":[{"asset_identifier":"__proto__"},' +
          '{"asset_identifier":"hasOwnProperty.acme.com","valueOf":{"eligible_for_submission":false}},' +
          '{"asset_type":"constructor","asset_identifier":"acme.com"}],"out_of_scope":[]}}',
      ),
    );
    expect(list.programmeName).toBe('A');
    const [, other] = readAll(
      buildHackerone(
        '{"handle":"__proto__","name":"constructor","targets":{"in_scope":[{"asset_identifier":"toString"},{"asset_type":"constructor","asset_identifier":"acme.com","valueOf":{"eligible_for_submission":false}}],"out_of_scope":[]}}',
      ),
    );
    expect(other && judge('https://acme.com/', other)).toMatchObject({
      kind: 'in',
      programmeName: 'constructor',
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['a Cyrillic a', 'аpple.com', 'xn--pple-43d.com'],
    ['Cyrillic throughout', 'аррӏе.com', 'xn--80ak6aa92e.com'],
    ['a Greek omicron', 'gοοgle.com', 'xn--ggle-0nda.com'],
    ['a dotless i', 'mıcrosoft.com', 'xn--mcrosoft-tkb.com'],
    ['an accent', 'applé.com', 'xn--appl-epa.com'],
  ])('takes %s for the name that it is, in a rule and in an address', (_about, lookAlike, label) => {
    const plain = lookAlike.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const listed = importList('apple.com\n*.apple.com\ngoogle.com\nmicrosoft.com\n');
    const verdict = judge(`https://${lookAlike}/`, listed);
    expect(verdict).toMatchObject({ kind: 'unknown', url: `https://${label}/` });
    expect(say(verdict.reason)).toContain(label);
    for (const list of [
      importList(`${lookAlike}\n*.${lookAlike}\n`),
      buildList({ web: [inRule(`*.${lookAlike}`)] }),
    ]) {
      expect(judge(`https://www.${label}/`, list).kind).toBe('in');
      for (const name of ['apple.com', 'google.com', 'microsoft.com', 'www.apple.com', plain].filter((each) =>
        /^[a-z.]+$/.test(each),
      )) {
        expect([name, judge(`https://${name}/`, list).kind]).toEqual([name, 'unknown']);
      }
    }
  });

  it.each(['\ud800.acme.com', 'acme.com/\udfff', '*.acme\ud83d.com', '\udc00\ud800'])(
    'refuses half a character: %j',
    (pattern) => {
      const text = buildHackerone(
        `{"handle":"b","name":"B","targets":{"in_scope":[{"asset_identifier":${JSON.stringify(pattern)}}],"out_of_scope":[]}}`,
      );
      const [, list] = readAll(text);
      expect(list).toMatchObject({ rules: [], refusedRules: [{}] });
      const cvd = buildList({ web: [inRule(pattern)] });
      expect(cvd).toMatchObject({ rules: [], refusedRules: [{}] });
      expect(list && judge('https://\ud800.acme.com/', list, cvd).kind).not.toBe('in');
    },
  );
});

function readAll(text: string): readonly ScopeList[] {
  const outcome = importScopeText(text);
  return outcome.kind === 'imported' ? outcome.programmes.map(({ list }) => list) : [];
}
