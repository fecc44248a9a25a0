import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import { writeRule } from '../write-rule.ts';

describe('parseRule reads', () => {
  it.for<[string, readonly string[], readonly string[]]>([
    ['a.com', ['exact a.com'], []],
    ['app.a.com', ['exact app.a.com'], []],
    ['com.a.com', ['exact com.a.com'], []],
    ['A.Com.', ['exact a.com'], []],
    ['https://a.com', ['https exact a.com'], []],
    ['http(s)://a.com/', ['exact a.com'], []],
    ['*://a.com/*', ['exact a.com'], []],
    ['wss://a.com', ['https exact a.com'], []],
    ['*.a.com', ['subdomains a.com'], []],
    ['https://*.a.com/*', ['https subdomains a.com'], []],
    ['(*).a.com', ['subdomains a.com'], []],
    ['\\*.a.com  ', ['subdomains a.com'], ['scope_doubt_escaped']],
    ['a.com/x/*', ['exact a.com /x'], []],
    ['https://a.com/*/*.do*', ['https exact a.com /*/*.do*'], []],
    ['https://a.com/{id}/x', ['https exact a.com /*/x'], ['scope_doubt_placeholder']],
    ['a.com/v1/:id/x', ['exact a.com /v1/*/x'], ['scope_doubt_placeholder']],
    ['a.com/v1/{{id}}/x', ['exact a.com /v1/*/x'], ['scope_doubt_placeholder']],
    ['a.com/v1/${id}/x', ['exact a.com /v1/*/x'], ['scope_doubt_placeholder']],
    ['a.com/v1/%id%/x', ['exact a.com /v1/*/x'], ['scope_doubt_placeholder']],
    ['a.com/v1/%ab%20/x', ['exact a.com /v1/%AB%20/x'], []],
    ['a.com/v1/$metadata', ['exact a.com /v1/$metadata'], []],
    ['a.com/x:y', ['exact a.com /x:y'], []],
    ['a.com/x/...', ['exact a.com /x'], []],
    ['a.com/x/…', ['exact a.com /x'], []],
    ['a.com/.../x', ['exact a.com /*/x'], []],
    ['a.com/...', ['exact a.com'], []],
    ['a.com//', ['exact a.com'], []],
    ['a.com///', ['exact a.com'], []],
    ['a.com/x//', ['exact a.com /x'], []],
    ['a.com//x', ['exact a.com //x'], []],
    ['///a.com', ['exact a.com'], []],
    ['a.com:443/tcp', ['exact a.com :443'], []],
    ['a.com/[x|y]', ['exact a.com /x', 'exact a.com /y'], []],
    ['[x|y].a.com', ['exact x.a.com', 'exact y.a.com'], []],
    ['a.[com|net]', ['exact a.com', 'exact a.net'], []],
    ['https://a.com/apps/1?tab=2', ['https exact a.com /apps/1'], ['scope_doubt_query']],
    ['https://a.com/?tab=2', ['https exact a.com ?'], ['scope_doubt_query']],
    ['https://a.com:481/olb/#/login', ['https exact a.com :481 /olb'], ['scope_doubt_query']],
    ['*a.com', ['exact a.com ?', 'subdomains a.com ?'], ['scope_doubt_star']],
    ['*x.a.com', ['exact x.a.com ?', 'subdomains x.a.com ?', 'glob *x.a.com ?'], ['scope_doubt_star']],
    ['https://www.*a.com/*', ['https glob www.*.a.com ?', 'https exact www.a.com ?'], ['scope_doubt_star']],
    ['*aso*a.com', ['glob *aso*.a.com ?'], ['scope_doubt_star']],
    ['a.com*', ['exact a.com'], ['scope_doubt_end_star']],
    ['api-*.a.com', ['glob api-*.a.com'], []],
    ['*-x.a.com', ['glob *-x.a.com'], []],
    ['db.*.a.com', ['glob db.*.a.com'], []],
    ['*-api-*.a.com', ['glob *-api-*.a.com'], []],
    ['www.a.*', ['www.a + suffix'], ['scope_doubt_any_suffix']],
    ['*.a.*', ['below a + suffix'], ['scope_doubt_any_suffix']],
    ['a.com.*', ['a.com + suffix ?'], ['scope_doubt_double_suffix']],
    ['*test*.a.*', ['*test*.a + suffix'], ['scope_doubt_any_suffix']],
    ['cdn*.x.a.*', ['cdn*.x.a + suffix'], ['scope_doubt_any_suffix']],
    ['addons.mozilla.org', ['exact addons.mozilla.org'], []],
    ['https://apps.apple.com/', ['https exact apps.apple.com'], []],
    ['s2{1,2}.a.com', ['exact s2.a.com', 'exact s22.a.com'], []],
    ['x[.e2e].a.com', ['exact x.e2e.a.com', 'exact x.a.com'], []],
    ['*/xmlrpc.php', ['every_host */xmlrpc.php'], []],
    ['a.com:443', ['exact a.com :443'], []],
    ['10.0.0.1', ['exact 10.0.0.1'], []],
    ['10.0.0.0/8', ['range 10.0.0.0/8'], ['scope_doubt_range']],
    ['194.35.9.0/23', ['range 194.35.8.0/23'], ['scope_doubt_host_bits', 'scope_doubt_range']],
    ['10.0.0.1 - 10.0.1.2', ['range 10.0.0.1-10.0.1.2'], ['scope_doubt_range']],
    ['10.0.0.*', ['range 10.0.0.0-10.0.0.255'], ['scope_doubt_range']],
    ['2001:db8::/32', ['range 2001:db8::/32'], ['scope_doubt_range']],
    ['[2001:DB8::1]:443', ['exact [2001:db8::1] :443'], []],
    ['bücher.example', ['exact xn--bcher-kva.example'], []],
    ['www.a.(fr|co.uk)/', ['exact www.a.fr', 'exact www.a.co.uk'], []],
    ['{x,y}.a.com', ['exact x.a.com', 'exact y.a.com'], []],
    ['a.(fr|de))', ['exact a.fr', 'exact a.de'], []],
    ['a.com, b.com;c.com', ['exact a.com', 'exact b.com', 'exact c.com'], []],
    ['a.com & b.com', ['exact a.com', 'exact b.com'], []],
    ['*.a.com / *.b.com', ['subdomains a.com', 'subdomains b.com'], []],
    ['A.com | .fr | .de', ['exact a.com', 'exact a.fr', 'exact a.de'], []],
    ['10.0.0.1,10.0.0.0/30', ['exact 10.0.0.1', 'range 10.0.0.0/30'], ['scope_doubt_range']],
    ['a.com (report to b.com)', ['exact a.com'], ['scope_doubt_comment']],
    ['a.com (except the shop)', ['exact a.com ?'], ['scope_doubt_comment']],
    ['a.com - main site', ['exact a.com'], ['scope_doubt_comment']],
    ['IPv4: 10.0.0.0/8', ['range 10.0.0.0/8'], ['scope_doubt_range', 'scope_doubt_comment']],
    ['ex\u200Bample.com\u00A0', ['exact example.com'], ['scope_doubt_cleaned']],
    ['a.com,', ['exact a.com'], []],
    ['Other subdomains of a.com', ['subdomains a.com'], ['scope_doubt_residual']],
    ['All subdomains of *.a.com', ['subdomains a.com'], ['scope_doubt_all_subdomains']],
    ['subdomain of a.com', ['subdomains a.com'], ['scope_doubt_all_subdomains']],
    ['a.com and all its subdomains', ['exact a.com', 'subdomains a.com'], ['scope_doubt_subdomains']],
    ['a.com (including subdomains)', ['exact a.com', 'subdomains a.com'], ['scope_doubt_subdomains']],
    [
      'https://a.com + subdomains',
      ['https exact a.com', 'https subdomains a.com'],
      ['scope_doubt_subdomains'],
    ],
    ['[*.]a.com', ['exact a.com', 'subdomains a.com'], ['scope_doubt_subdomains']],
    ['||a.com^', ['exact a.com', 'subdomains a.com'], ['scope_doubt_subdomains']],
    ['.a.com', ['subdomains a.com'], ['scope_doubt_dot']],
    ['*.*.a.com', ['glob *.*.a.com'], []],
    ['https://*.a.com:*', ['https subdomains a.com'], []],
    ['https://a.com:/x', ['https exact a.com /x'], []],
    ['a.com:80,443', ['exact a.com :80', 'exact a.com :443'], []],
    ['a.com:80/443', ['exact a.com :80', 'exact a.com :443'], []],
    ['a.com (port 8443)', ['exact a.com ?'], ['scope_doubt_comment']],
    ['a.com/(.*)', ['exact a.com'], []],
    ['a.com/x/.*', ['exact a.com /x'], []],
    ['a.com/file.*', ['exact a.com /file.*'], []],
    ['a.com/{x,y}', ['exact a.com /x', 'exact a.com /y'], []],
    ['a.com/*.a.com', ['exact a.com', 'subdomains a.com'], []],
    ['a.{b,{c,d}}.com', ['exact a.b.com', 'exact a.c.com', 'exact a.b.com', 'exact a.d.com'], []],
    ['[a.com](https://a.com/)', ['https exact a.com'], ['scope_doubt_link']],
    ['[the shop](https://a.com/shop)', ['https exact a.com /shop'], ['scope_doubt_link']],
    ['<https://a.com>', ['https exact a.com'], []],
    ['**a.com**', ['exact a.com'], []],
    ['`*.a.com`', ['subdomains a.com'], []],
    ['* a.com', ['exact a.com'], []],
    ['2. a.com', ['exact a.com'], []],
    ['//a.com/x', ['exact a.com /x'], []],
    ['hxxps://a[.]com', ['https exact a.com'], ['scope_doubt_defanged']],
    ['Main site: a.com', ['exact a.com'], ['scope_doubt_comment']],
    ['Web shop - https://a.com', ['https exact a.com'], ['scope_doubt_comment']],
    ['Not in scope: a.com', ['exact a.com ?'], ['scope_doubt_comment']],
    ['a.com # main', ['exact a.com'], ['scope_doubt_comment']],
    ['a.com [see b.com]', ['exact a.com'], ['scope_doubt_comment']],
    ['2001:db8::1', ['exact [2001:db8::1]'], []],
    ['::ffff:10.0.0.1', ['exact 10.0.0.1'], []],
    ['10.0.0.1 to 10.0.0.9', ['range 10.0.0.1-10.0.0.9'], ['scope_doubt_range']],
    ['10.0.x.x', ['range 10.0.0.0-10.0.255.255'], ['scope_doubt_range']],
    ['10.0.0.0 /24', ['range 10.0.0.0/24'], ['scope_doubt_range']],
    ['a\u3002com', ['exact a.com'], []],
    ['\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.com', ['exact xn--mgba3gch31f060k.com'], []],
    ['a\u200Cb.com', ['exact ab.com'], ['scope_doubt_cleaned']],
    ['\u200Fa.com\u200E', ['exact a.com'], ['scope_doubt_cleaned']],
  ])('%j', ([pattern, rules, doubts]) => {
    const outcome = parseRule({ pattern, state: 'in' });
    expect(outcome).toMatchObject({ kind: 'rules' });
    if (outcome.kind === 'refused') return;
    expect(outcome.rules.map(writeRule)).toEqual(rules);
    expect(outcome.doubts.map(({ key }) => key)).toEqual(doubts);
  });

  it('an exclusion of every address', () => {
    expect(parseRule({ pattern: '0.0.0.0/0', state: 'out' }).kind).toBe('rules');
  });

  it('an exclusion of https as one of the whole site', () => {
    expect(parseRule({ pattern: 'https://a.com', state: 'out' })).toMatchObject({
      rules: [{ host: { kind: 'exact', host: 'a.com' } }],
    });
  });
});

describe('parseRule refuses', () => {
  it.for<[string, string, readonly string[]]>([
    ['', 'scope_refused_empty', []],
    ['\u200B ', 'scope_refused_empty', []],
    ['Boxcryptor', 'scope_refused_word', []],
    ['Node.js', 'scope_refused_no_suffix', []],
    ['MongoDB Driver: Node.js', 'scope_refused_words', []],
    ['Anything not in scope', 'scope_refused_words', []],
    ['All of a.com, except what b.com runs', 'scope_refused_words', ['a.com', 'b.com']],
    ['a.com - see b.com', 'scope_refused_words', ['a.com', 'b.com']],
    ['v1. a.com', 'scope_refused_space', ['a.com']],
    ['Mail (*@a.com)', 'scope_refused_words', []],
    ['security@a.com', 'scope_refused_email', []],
    ['https://user@a.com/', 'scope_refused_email', []],
    ['████.a.com', 'scope_refused_redacted', ['a.com']],
    ['<locale>.a.com', 'scope_refused_placeholder', ['a.com']],
    ['https://x-###.y.a.com', 'scope_refused_placeholder', ['y.a.com']],
    ['ripe(1to87).a.com', 'scope_refused_alternatives', ['a.com']],
    ['.*a.*', 'scope_refused_regex', []],
    ['^https://a\\.com$', 'scope_refused_regex', ['a.com']],
    ['10.0.0.4{0,1}', 'scope_refused_regex', ['10.0.0.4']],
    ['*', 'scope_refused_everything', []],
    ['https://*/*', 'scope_refused_everything', []],
    ['actie.*.*', 'scope_refused_everybody', []],
    ['*-acme.com', 'scope_refused_strangers', []],
    ['*.com', 'scope_refused_suffix', []],
    ['*.delphi', 'scope_refused_suffix', []],
    ['*.github.io', 'scope_refused_suffix', []],
    ['db.*.supabase.co', 'scope_refused_suffix', []],
    ['*.10.0.0.1', 'scope_refused_address_star', ['10.0.0.1']],
    ['s3://bucket', 'scope_refused_scheme', []],
    ['sftp://ftp.a.com:45875', 'scope_refused_scheme', ['ftp.a.com']],
    ['a.com:70000', 'scope_refused_port', ['a.com']],
    ['https://github.com/acme/tool', 'scope_refused_source', []],
    ['https://apps.apple.com/app/id1', 'scope_refused_app', []],
    ['addons.mozilla.org/en-US/firefox/addon/acme', 'scope_refused_app', []],
    ['com.acme.android', 'scope_refused_app', ['com.acme.android']],
    [`${'a'.repeat(2050)}.com`, 'scope_refused_too_long', []],
    ['[a.com](https://evil.net)', 'scope_refused_alternatives', ['a.com']],
    ['a.com (prod), b.com (staging)', 'scope_refused_words', ['a.com', 'b.com']],
    ['Extension (get it at: https://b.com/x)', 'scope_refused_words', []],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'scope_refused_app', []],
    ['a.com redirects to b.com', 'scope_refused_words', ['a.com', 'b.com']],
    ['https://a.comhttps://b.com', 'scope_refused_host', ['b.com']],
    ['a.com:8000-9000', 'scope_refused_ports', ['a.com']],
    ['10.0.0.0/33', 'scope_refused_ranges', ['10.0.0.0']],
    ['10.0.0.0/255.255.255.0', 'scope_refused_ranges', ['10.0.0.0', '255.255.255.0']],
    ['10.0.0.0/24:443', 'scope_refused_ranges', ['10.0.0.0']],
    ['0.0.0.0/0', 'scope_refused_everything', ['0.0.0.0']],
    ['0.0.0.0-255.255.255.255', 'scope_refused_everything', ['0.0.0.0', '255.255.255.255']],
    ['::/0', 'scope_refused_everything', []],
    ['1.0.0', 'scope_refused_host', []],
    ['2026-11-22', 'scope_refused_word', []],
    ['+1.555.123.4567', 'scope_refused_host', []],
    ['readme.md', 'scope_refused_file', ['readme.md']],
    ['org.acme.app', 'scope_refused_app', ['org.acme.app']],
    ['com.acme.play (Android)', 'scope_refused_app', ['com.acme.play']],
    ['docker.io/acme/tool', 'scope_refused_source', []],
    ['*admin*', 'scope_refused_everybody', []],
    ['http://*', 'scope_refused_everything', []],
    ['\u202Emoc.a\u202C', 'scope_refused_no_suffix', []],
    ['a.\u0441om', 'scope_refused_no_suffix', []],
  ])('%j', ([pattern, key, mentions]) => {
    const outcome = parseRule({ pattern, state: 'in' });
    expect(outcome).toMatchObject({ kind: 'refused', refused: { reason: { key }, mentions } });
  });

  it('a host of a shop that the platform calls an app', () => {
    expect(parseRule({ pattern: 'addons.mozilla.org', state: 'in' }, 'app').kind).toBe('refused');
  });

  it.for(['app', 'source', 'thing'] as const)(
    'a host that the platform calls an asset of kind %s',
    (asset) => {
      expect(parseRule({ pattern: 'a.com', state: 'in' }, asset)).toMatchObject({
        kind: 'refused',
        refused: { mentions: [] },
      });
    },
  );

  it('alternatives that would grow without end, and an endless row of stars, in no time', () => {
    expect(parseRule({ pattern: `${'(a|b)'.repeat(30)}.a.com`, state: 'in' }).kind).toBe('refused');
    expect(parseRule({ pattern: `${'*a'.repeat(1000)}.a.com`, state: 'in' }).kind).toBe('rules');
  });
});
