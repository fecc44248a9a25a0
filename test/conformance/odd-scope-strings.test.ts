import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPlatformList } from '../../lib/scope/import/build-platform-list.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import { parseRule } from '../../lib/scope/rule/parse-rule.ts';

// strings that really occur, each with a note on how to handle it
const file = new URL('../../../shared/suites/odd-scope-strings.json', import.meta.url);
const why = existsSync(file) ? '' : ' (skipped: ../shared/suites/odd-scope-strings.json is missing)';
const oddStrings = z.object({ strings: z.array(z.object({ string: z.string(), in_scope: z.boolean() })) });

/** What a string must do: judge these hosts as the list it stands in, leave these unclear, and never touch these. */
interface Handling {
  readonly listed?: readonly string[];
  readonly unclear?: readonly string[];
  readonly untouched?: readonly string[];
  readonly refused?: string;
}

const handlings: Readonly<Record<string, Handling>> = {
  '*equifax.com': { unclear: ['equifax.com', 'www.equifax.com'], untouched: ['notequifax.com'] },
  '*53.com': { unclear: ['www.53.com'], untouched: ['x53.com'] },
  'www.aeromexico.com*': { listed: ['www.aeromexico.com/x'], untouched: ['www.aeromexico.com.evil.tld'] },
  'https://*.corp.mongodb.com*': {
    listed: ['a.corp.mongodb.com'],
    untouched: ['a.corp.mongodb.com.evil.net'],
  },
  'https://www.*mongodb.com/*': { unclear: ['www.mongodb.com'], untouched: ['www.evilmongodb.com'] },
  '*-api-*.acronis.com': { listed: ['eu-api-1.acronis.com'], untouched: ['api.acronis.com'] },
  '*aso*ripe.net': { unclear: ['xasox.ripe.net'], untouched: ['asoripe.net', 'www.ripe.net'] },
  'vcc-*.8x8.com': { listed: ['vcc-na.8x8.com'], untouched: ['vcc.8x8.com'] },
  // ours is better: customers register under supabase.co, so the rule would judge everybody's database
  'db.*.supabase.co': { refused: 'scope_refused_suffix', untouched: ['db.you.supabase.co'] },
  'https://casino.*.betmgm.com/en/games (read "Find a Game to test on our targets")': {
    listed: ['casino.nj.betmgm.com/en/games'],
    unclear: ['casino.a.b.betmgm.com/en/games'],
    untouched: ['casino.nj.betmgm.com/de'],
  },
  'www.amazon.*': {
    listed: ['www.amazon.co.uk', 'www.amazon.de'],
    untouched: ['www.amazon.evil.com', 'www.amazon.github.io'],
  },
  'actie.*.*': { untouched: ['actie.evil.com'] },
  '*/xmlrpc.php': { untouched: ['other.com/xmlrpc.php'] },
  'https://*.aws/*': { refused: 'scope_refused_suffix', untouched: ['x.aws'] },
  'https://*.amazonaws.com/*': { listed: ['console.amazonaws.com'], untouched: ['you.s3.amazonaws.com'] },
  'https://www.decathlon.(fr|ch|co.uk|it|nl|de|pt|es|be|pl|cz|ca)/': {
    listed: ['www.decathlon.fr', 'www.decathlon.co.uk'],
    untouched: ['www.decathlon.se'],
  },
  '(se|fi|uk).bingo.com': { listed: ['se.bingo.com'], untouched: ['de.bingo.com'] },
  '*.contactallerg(y|ie).uzleuven.be': {
    listed: ['a.contactallergie.uzleuven.be'],
    untouched: ['uzleuven.be'],
  },
  'https://edge.blablacar.(fr|de|co.uk|in|es|mx|be|hr|hu|it|nl|pl|com.br|pt|ro|ru|com|tr|com.ua))': {
    listed: ['edge.blablacar.fr', 'edge.blablacar.com.ua'],
  },
  'fb.doctolib.com | fb-dev.doctolib.fr': { listed: ['fb.doctolib.com', 'fb-dev.doctolib.fr'] },
  'ripe(1to87).ripe.net': { refused: 'scope_refused_alternatives', unclear: ['ripe1.ripe.net'] },
  '(*).theendlessweb.com': { listed: ['a.theendlessweb.com'] },
  '107.167.127.4{0,1}': { refused: 'scope_refused_regex', unclear: ['107.167.127.4'] },
  '.*mercadolibre.*': { untouched: ['www.mercadolibre.com.ar'] },
  '\\*.zdassets.com  ': { listed: ['a.zdassets.com'] },
  '<locale>.trip.com': { refused: 'scope_refused_placeholder', unclear: ['de.trip.com'] },
  'https://bugcrowd-pam-###.workflows.oktapreview.com': {
    refused: 'scope_refused_placeholder',
    unclear: ['bugcrowd-pam-1.workflows.oktapreview.com'],
    untouched: ['oktapreview.com'],
  },
  'https://metamask.github.io/phishing-warning/<vX.Y.Z>': {
    listed: ['metamask.github.io/phishing-warning/v1.2.3'],
    untouched: ['metamask.github.io/other'],
  },
  'staging.travix.com & stg.travix.com & dev.travix.com & development.travix.com & playground.travix.com': {
    listed: ['staging.travix.com', 'playground.travix.com'],
  },
  'https://payments.latitudefinancial.com/hosted/*,https://payments.latitudefinancial.com/embed/*,https://payments-api.latitudefinancial.com/*':
    { listed: ['payments.latitudefinancial.com/embed/1'], untouched: ['payments.latitudefinancial.com/x'] },
  '*.intercomassets.com / *.intercomcdn.com': { listed: ['a.intercomassets.com', 'a.intercomcdn.com'] },
  '*Hhec.org': { unclear: ['www.hhec.org'], untouched: ['xhhec.org'] },
  'v1. kidswebservices.com': { refused: 'scope_refused_space', unclear: ['v1.kidswebservices.com'] },
  'vœux.vinci.com': { listed: ['vœux.vinci.com', 'xn--vux-fya.vinci.com'] },
  'mtnid-preprod.mtn.co.za:443': {
    listed: ['mtnid-preprod.mtn.co.za'],
    untouched: ['mtnid-preprod.mtn.co.za:8443'],
  },
  'https://wsde260n-1.info53.com:481/olb/#/login': {
    listed: ['wsde260n-1.info53.com:481/olb/'],
    untouched: ['wsde260n-1.info53.com/olb/'],
  },
  'https://www.iberia.com/*/*.do*': {
    listed: ['www.iberia.com/es/a.do?x'],
    untouched: ['www.iberia.com/es'],
  },
  'https://marketplace.atlassian.com/apps/1216661/actionableagile-for-jira-agile-metrics?hosting=cloud&tab=overview':
    {
      listed: ['marketplace.atlassian.com/apps/1216661/actionableagile-for-jira-agile-metrics?x=1'],
      untouched: ['marketplace.atlassian.com/apps/1'],
    },
  '194.35.9.0/23': { listed: ['194.35.8.1', '194.35.9.255'], untouched: ['194.35.10.0'] },
  '194.9.120.0 - 194.9.123.255': { listed: ['194.9.121.1'], untouched: ['194.9.124.0'] },
  '193.58.149.121,193.58.149.98,193.58.149.82,193.58.149.101,193.58.149.107,193.58.149.108,193.58.149.111': {
    listed: ['193.58.149.98', '193.58.149.111'],
    untouched: ['193.58.149.1'],
  },
  's3://faraday-uploads': { refused: 'scope_refused_scheme' },
  'sftp://ftp.developersites.com.au:45875': {
    refused: 'scope_refused_scheme',
    unclear: ['ftp.developersites.com.au'],
  },
  'energysupport.tesla.com (you can report vulnerabilities to bugbounty.zoho.com)': {
    listed: ['energysupport.tesla.com'],
    untouched: ['bugbounty.zoho.com'],
  },
  'pro.doctolib.(fr|de|it) (see "Free features for healthcare professionals"))': {
    listed: ['pro.doctolib.fr', 'pro.doctolib.it'],
  },
  'Corporate Email (*@skyscanner.net)': { refused: 'scope_refused_words', untouched: ['skyscanner.net'] },
  'Other subdomains of asana.com': { listed: ['x.asana.com'] },
  'Anything not in scope': { refused: 'scope_refused_words' },
  'MongoDB Driver: Node.js': { refused: 'scope_refused_words', untouched: ['node.js'] },
  Boxcryptor: { refused: 'scope_refused_word' },
  '████████████████': { refused: 'scope_refused_redacted' },
  '*.delphi': { refused: 'scope_refused_suffix', untouched: ['a.delphi'] },
  '*.neustar': { refused: 'scope_refused_suffix', untouched: ['a.neustar'] },
};

describe.skipIf(why !== '')(`scope strings that really occur, read from ../shared/suites${why}`, () => {
  const strings = existsSync(file) ? oddStrings.parse(JSON.parse(readFileSync(file, 'utf8'))).strings : [];

  it('has a handling for each of them', () => {
    expect(strings.length).toBeGreaterThan(50);
    expect(strings.map(({ string }) => string).filter((string) => !Object.hasOwn(handlings, string))).toEqual(
      [],
    );
  });

  it.for(strings)('$string', ({ string, in_scope: isIn }) => {
    const { listed = [], unclear = [], untouched = [], refused } = handlings[string] ?? {};
    const state = isIn ? 'in' : 'out';
    const outcome = parseRule({ pattern: string, state });
    expect(outcome.kind === 'refused' ? outcome.refused.reason.key : undefined).toBe(refused);
    const { list } = buildPlatformList({
      format: 'odd',
      handle: 'odd',
      name: 'Odd',
      unlisted: 'unknown',
      rules: [{ pattern: string, state, asset: 'web' }],
    });
    const judge = (address: string) => [address, decideScope(`https://${address}`, [list], { now: 0 }).kind];
    expect(listed.map(judge)).toEqual(listed.map((address) => [address, state]));
    expect(unclear.map(judge)).toEqual(unclear.map((address) => [address, 'unclear']));
    expect(untouched.map(judge)).toEqual(untouched.map((address) => [address, 'unknown']));
  });
});
