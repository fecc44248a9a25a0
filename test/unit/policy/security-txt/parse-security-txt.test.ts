import { describe, expect, it } from 'vitest';
import { parseSecurityTxt } from '../../../../lib/policy/security-txt/parse-security-txt.ts';
import type { SecurityTxt } from '../../../../lib/policy/security-txt/security-txt.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');
const expires = 'Expires: 2027-02-28T08:00:00Z';
const least = `Contact: mailto:security@example.com\n${expires}\n`;

function parse(text: string, requestedUrl?: string): SecurityTxt {
  const outcome = parseSecurityTxt(text, { nowMs, requestedUrl });
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.securityTxt;
}

function listCodes(text: string, requestedUrl?: string): readonly string[] {
  return parse(text, requestedUrl).problems.map(({ code, line }) => `${code}:${line ?? ''}`);
}

describe('parseSecurityTxt', () => {
  it('reads every field of the registry in order', () => {
    const file = parse(
      [
        '# our policy',
        'Contact: https://example.com/report',
        'contact: mailto:security@example.com',
        'CONTACT: tel:+1-201-555-0123',
        expires,
        'Encryption: openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f',
        'Acknowledgments: https://example.com/thanks',
        'Policy: https://example.com/policy',
        'Hiring: https://example.com/jobs',
        'CSAF: https://example.com/.well-known/csaf/provider-metadata.json',
        'Bug-Bounty: True',
        'CVD-Policy: https://example.com/cvd-policy.json',
        'Canonical: https://example.com/.well-known/security.txt',
        'Preferred-Languages: en, de',
        'X-Mood: good',
      ].join('\r\n'),
      'https://example.com/.well-known/security.txt',
    );
    expect(file).toMatchObject({
      comments: [{ line: 1, text: 'our policy' }],
      contacts: ['https://example.com/report', 'mailto:security@example.com', 'tel:+1-201-555-0123'],
      encryptionUrls: ['openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f'],
      acknowledgmentUrls: ['https://example.com/thanks'],
      policyUrls: ['https://example.com/policy'],
      hiringUrls: ['https://example.com/jobs'],
      csafUrls: ['https://example.com/.well-known/csaf/provider-metadata.json'],
      cvdPolicyUrls: ['https://example.com/cvd-policy.json'],
      hasBugBounty: true,
      preferredLanguages: ['en', 'de'],
      expiry: 'valid',
      expiresAt: '2027-02-28T08:00:00.000Z',
      canonical: 'matches',
      signature: { state: 'none' },
      problems: [],
    });
    expect(file.fields.at(-1)).toEqual({ name: 'X-Mood', value: 'good', line: 15 });
  });

  it('reads past a byte order mark', () => {
    expect(listCodes(`\uFEFF${least}`)).toEqual([]);
  });

  it.each([
    ['no Expires', 'Contact: tel:1', 'missing', ['expires_missing:']],
    ['two', `${least}${expires}`, 'repeated', ['expires_repeated:3']],
    ['prose', 'Contact: tel:1\nExpires: next year', 'malformed', ['expires_malformed:2']],
    ['a past one', 'Contact: tel:1\nExpires: 2026-11-22T12:00:00Z', 'expired', ['expired:2']],
  ] as const)('judges the expiry of a file with %s', (_case, text, expiry, codes) => {
    expect(parse(text).expiry).toBe(expiry);
    expect(listCodes(text)).toEqual(codes);
  });

  it.each([
    [
      'a script as contact',
      `Contact: javascript:alert(1)\n${expires}`,
      ['address_unusable:1', 'contact_missing:'],
    ],
    ['a bare mail address', `Contact: a@example.com\n${expires}`, ['address_unusable:1', 'contact_missing:']],
    ['half an address', `${least}Policy: https:example.com`, ['address_unusable:3']],
    ['a user name that looks like a host', `${least}Policy: https://a.com@evil.com/`, ['address_unusable:3']],
    ['a mail address that is empty', `${least}Contact: mailto:`, ['address_unusable:3']],
    ['an escape sequence in a remark', `${least}#\u001b[2J`, ['line_not_a_field:3']],
    ['a policy without https', `${least}Policy: http://example.com/`, ['address_unusable:3']],
    [
      'two policies for machines',
      `${least}CVD-Policy: https://a.com/1\nCVD-Policy: https://a.com/2`,
      ['field_repeated:4'],
    ],
    ['a sentence', `${least}please be kind`, ['line_not_a_field:3']],
    ['an escape sequence', `${least}X-A: \u001b[2J`, ['line_not_a_field:3']],
    ['a lone carriage return', `${least}X-A: b\rContact: tel:2`, ['line_not_a_field:3']],
    ['a line without end', `${least}X-A: ${'a'.repeat(5000)}`, ['line_too_long:3']],
    ['odd languages', `${least}Preferred-Languages: en, <b>`, ['language_malformed:3']],
  ] as const)('tells of %s', (_case, text, codes) => {
    expect(listCodes(text)).toEqual(codes);
  });

  it.each([
    ['the same address', 'https://example.com/security.txt', 'matches'],
    ['another host', 'https://evil.com/security.txt', 'differs'],
    ['no address', undefined, 'not_stated'],
  ] as const)('compares Canonical with %s', (_case, requestedUrl, canonical) => {
    expect(parse(`${least}Canonical: https://example.com/security.txt`, requestedUrl).canonical).toBe(
      canonical,
    );
  });

  it.each([
    ['has_nul', `${least}\0`],
    ['too_large', `${least}#${'a'.repeat(40_000)}`],
    ['too_large', `${least}#${'é'.repeat(20_000)}`],
    ['too_many_lines', '\n'.repeat(2000)],
    ['signature_broken', `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${least}`],
  ])('refuses a text that is %s', (code, text) => {
    expect(parseSecurityTxt(text, { nowMs })).toMatchObject({ kind: 'refused', problem: { code } });
  });

  it('takes only the signed text of a clear-signed file and says that nobody has verified it', () => {
    const file = parse(
      `Contact: tel:666\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${least}- -not a field\n-----BEGIN PGP SIGNATURE-----\n\niQFF\n-----END PGP SIGNATURE-----\n`,
    );
    expect(file.contacts).toEqual(['mailto:security@example.com']);
    expect(file.signature).toMatchObject({ state: 'unverified' });
    expect(file.problems.map(({ code, line }) => [code, line])).toEqual([
      ['text_outside_signature', 1],
      ['line_not_a_field', 7],
    ]);
  });
});
