import { describe, expect, it } from 'vitest';
import { findSpans } from '../../../lib/redaction/find-spans.ts';
import { secretPatterns } from '../../../lib/redaction/patterns.ts';

// every value is made up in the issuer's form, and written in two halves so that no scanner takes it for a real one
function join(...halves: readonly string[]): string {
  return halves.join('');
}

const rows: readonly { id: string; positive: string; negative: string }[] = [
  {
    id: 'private-key',
    positive: '-----BEGIN RSA PRIVATE KEY-----\nMIIEow==\n-----END RSA PRIVATE KEY-----',
    negative: '-----BEGIN PUBLIC KEY-----\nMIIBIjAN\n-----END PUBLIC KEY-----',
  },
  {
    id: 'jwt',
    positive: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    negative: 'eyJhbGciOiJIUzI1NiJ9 alone',
  },
  {
    id: 'authorization-scheme',
    positive: 'sent Bearer abc123def456',
    negative: 'the bearer authentication failed',
  },
  { id: 'sign-in-address', positive: 'postgres://ada:pw@db/x', negative: 'https://db.test:8080/x@y' },
  { id: 'aws', positive: join('AKIA', 'IOSFODNN7EXAMPLE'), negative: 'AKIAlowercase7example0' },
  { id: 'github', positive: 'ghp_' + 'a1'.repeat(18), negative: 'ghp_short' },
  { id: 'github-fine', positive: 'github_pat_' + 'a1'.repeat(20), negative: 'github_pat_' },
  { id: 'gitlab', positive: 'glpat-' + 'a1'.repeat(10), negative: 'glpat-short' },
  { id: 'slack', positive: join('xoxb-', '123456789012-abcdef'), negative: 'xoxb-' },
  {
    id: 'slack-webhook',
    positive: join('hooks.slack.com/services/', 'T00000000/B00000000/XXXXXXXX'),
    negative: 'hooks.slack.com/services/',
  },
  { id: 'stripe', positive: join('sk_live_', '4eC39HqLyjWDarjtT1'), negative: 'pk_live_4eC39HqLyjWDarjtT1' },
  { id: 'stripe-webhook', positive: join('whsec_', 'MfKQ9r8GKYqrTwjUPD8I'), negative: 'whsec_x' },
  { id: 'google-api', positive: 'AIza' + 'Sy'.repeat(17) + 'A', negative: 'AIzaShort' },
  { id: 'google-oauth', positive: 'ya29.' + 'a0AfH6SMBx'.repeat(3), negative: 'ya29.short' },
  { id: 'google-client', positive: join('GOCSPX-', 'a1B2c3D4e5F6g7H8i9J0'), negative: 'GOCSPX-' },
  { id: 'sendgrid', positive: 'SG.' + 'a'.repeat(22) + '.' + 'b'.repeat(43), negative: 'SG.a.b' },
  { id: 'npm', positive: 'npm_' + 'a1'.repeat(18), negative: 'npm_config_registry' },
  { id: 'pypi', positive: 'pypi-' + 'AgEIcHlwaS5vcmc'.repeat(4), negative: 'pypi-server' },
  { id: 'model-provider', positive: join('sk-', 'a1B2c3D4e5F6g7H8i9J0'), negative: 'sk-SK' },
  { id: 'shopify', positive: 'shpat_' + 'a1'.repeat(16), negative: 'shpat_xyz' },
  { id: 'digitalocean', positive: 'dop_v1_' + 'a1'.repeat(32), negative: 'dop_v1_a1' },
  {
    id: 'telegram',
    positive: join('110201543:', 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1'),
    negative: '12:AAshort',
  },
  { id: 'twilio', positive: 'SK' + 'a1'.repeat(16), negative: 'SKa1' },
  { id: 'mailchimp', positive: 'a1'.repeat(16) + '-us12', negative: 'about-us12' },
  { id: 'email', positive: 'ada@example.org', negative: 'ada@localhost and @ada' },
  { id: 'card', positive: '4111 1111 1111 1111', negative: '4111 1111 1111 1112' },
  { id: 'iban', positive: 'DE89 3704 0044 0532 0130 00', negative: 'DE89 3704 0044 0532 0130 01' },
];

describe('secretPatterns', () => {
  it('has a row here for each pattern', () => {
    expect(rows.map(({ id }) => id)).toEqual(secretPatterns.map(({ id }) => id));
  });

  it.each(rows)('finds $id and leaves what only looks alike', ({ id, positive, negative }) => {
    const kind = secretPatterns.find((pattern) => pattern.id === id)?.kind;
    expect(findSpans(positive, 'prose').map((span) => span.kind)).toEqual([kind]);
    expect(findSpans(negative, 'prose')).toEqual([]);
  });

  it.each(rows)('finds $id inside a sentence and nothing around it', ({ positive }) => {
    const [alone] = findSpans(positive, 'prose');
    const [inside] = findSpans(`see "${positive}", there`, 'prose');
    expect(inside?.start).toBe((alone?.start ?? 0) + 5);
    expect(inside?.end).toBe((alone?.end ?? 0) + 5);
  });

  it('takes the rest of a private key whose end is missing', () => {
    const text = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq';
    expect(findSpans(text, 'data')).toEqual([{ start: 0, end: text.length, kind: 'key' }]);
  });
});
