import { describe, expect, it } from 'vitest';
import {
  establishAuthority,
  type SecurityTxtRetrieval,
} from '../../../../lib/policy/draft-v1/establish-authority.ts';

const requestedUri = 'https://acme.com/.well-known/security.txt';
const retrieval: SecurityTxtRetrieval = {
  requestedUri,
  finalUri: requestedUri,
  redirectChain: [],
  retrievedAtMs: Date.parse('2026-11-22T12:00:00Z'),
};
const least = 'Contact: tel:1\nExpires: 2027-02-28T08:00:00Z\n';
const policy = 'CVD-Policy: https://acme.com/policy.json\n';
const elsewhere = 'https://cdn.example/acme.txt';

describe('establishAuthority', () => {
  it('records the host that was asked, not the one that answered', () => {
    const text = `${least}${policy}Canonical: ${requestedUri}\n`;
    const moved = { ...retrieval, finalUri: elsewhere, redirectChain: [elsewhere] };
    expect(establishAuthority(text, moved)).toEqual({
      established: true,
      discoveryHost: 'acme.com',
      securityTxtUri: requestedUri,
      cvdPolicyUri: 'https://acme.com/policy.json',
      securityTxtExpires: '2027-02-28T08:00:00.000Z',
    });
  });

  it.each([
    ['security_txt_contact_missing', `${policy}Expires: 2027-02-28T08:00:00Z`],
    ['security_txt_expires_invalid', `Contact: tel:1\n${policy}Expires: soon`],
    ['security_txt_cvd_policy_uri_invalid', `${least}CVD-Policy: /policy.json`],
    ['security_txt_cvd_policy_uri_invalid', `${least}CVD-Policy: https://@acme.com/policy.json`],
    ['security_txt_canonical_mismatch', `${least}${policy}Canonical: https://acme.com/security.txt`],
    ['security_txt_canonical_mismatch', `${least}${policy}Canonical: javascript:0`],
    ['security_txt_unreadable', `${least}${policy}\0`],
  ])('answers %s', (code, text) => {
    expect(establishAuthority(text, retrieval)).toEqual({ established: false, code });
  });

  it.each([
    [
      'another host without Canonical',
      { finalUri: elsewhere, redirectChain: [elsewhere] },
      'canonical_mismatch',
    ],
    ['a hop over http', { redirectChain: ['http://acme.com/', requestedUri] }, 'retrieval_invalid'],
    ['an end that no hop leads to', { finalUri: elsewhere }, 'retrieval_invalid'],
    [
      'http',
      { requestedUri: 'http://acme.com/security.txt', finalUri: 'http://acme.com/security.txt' },
      'retrieval_invalid',
    ],
    [
      'the page of a user',
      { requestedUri: 'https://acme.com/~eve/security.txt', finalUri: 'https://acme.com/~eve/security.txt' },
      'retrieval_invalid',
    ],
  ])('refuses a file by way of %s', (_case, members, code) => {
    const outcome = establishAuthority(`${least}${policy}`, { ...retrieval, ...members });
    expect(outcome).toEqual({ established: false, code: `security_txt_${code}` });
  });
});
