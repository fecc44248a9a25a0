import { describe, expect, it } from 'vitest';
import { parseDraftPolicy } from '../../../../lib/policy/draft-v1/parse-draft-policy.ts';
import { draftPolicy, withRule, withWeb } from './draft-fixtures.ts';

const { reporting: _reporting, ...withoutReporting } = draftPolicy;
const critical = 'https://example.org/ext/a';

describe('parseDraftPolicy', () => {
  it.each([
    ['the least', draftPolicy],
    ['an address without brackets', withWeb({ host: '2001:db8::1', include_subdomains: false })],
    ['a name in another script', withWeb({ host: 'Bücher.example.' })],
    ['an extension', { ...draftPolicy, critical_extensions: [critical], extensions: { [critical]: [] } }],
    ['empty preferences', { ...draftPolicy, contact: { channels: ['tel:1'], preferred_languages: [] } }],
  ])('parses a policy with %s', (_case, policy) => {
    expect(parseDraftPolicy(JSON.stringify(policy))).toMatchObject({ kind: 'parsed' });
  });

  it.each([
    ['REQUIRED_MISSING', 'reporting', withoutReporting],
    ['MEMBER_UNKNOWN', 'canonical', { ...draftPolicy, canonical: 'https://a.com/' }],
    ['EXPIRES_BEFORE_UPDATE', 'expires', { ...draftPolicy, expires: draftPolicy.last_updated }],
    ['FORMAT_INVALID', 'expires', { ...draftPolicy, expires: '2027-02-30T08:00:00Z' }],
    ['FORMAT_INVALID', 'contact.channels[0]', { ...draftPolicy, contact: { channels: ['http://a.com/'] } }],
    [
      'FORMAT_INVALID',
      'contact.channels[0]',
      { ...draftPolicy, contact: { channels: ['https://u@a.com/'] } },
    ],
    ['FORMAT_INVALID', 'contact.channels', { ...draftPolicy, contact: { channels: ['tel:1', 'tel:1'] } }],
    [
      'FORMAT_INVALID',
      'contact.preferred_languages[0]',
      { ...draftPolicy, contact: { channels: ['tel:1'], preferred_languages: ['en-123456789'] } },
    ],
    [
      'FORMAT_INVALID',
      'organization.uri',
      { ...draftPolicy, organization: { name: 'A', uri: 'https://u@a.com/' } },
    ],
    ['PATTERN_INVALID', 'reporting_scope.web[0].host', withWeb({ host: '*.acme.com' })],
    ['FORMAT_INVALID', 'reporting_scope.web[0].host', withWeb({ host: 'acme.com:443' })],
    ['FORMAT_INVALID', 'reporting_scope.web[0].include_subdomains', withWeb({ host: '192.0.2.1' })],
    ['FORMAT_INVALID', 'reporting_scope.web[0].path_prefix', withWeb({ path_prefix: '/a%2' })],
    ['PATTERN_INVALID', 'reporting_scope.web[0].path_prefix', withWeb({ path_prefix: '/a?b' })],
    ['PATTERN_INVALID', 'reporting_scope.web[0].id', withWeb({ id: '-web' })],
    ['ID_REPEATED', 'web', withWeb({}, {})],
    ['TARGET_UNKNOWN', 'testing.rules[0].target_ids', withRule({ target_ids: ['WEB'] })],
    ['TARGET_UNKNOWN', 'testing.rules[0].target_ids', withWeb({ state: 'out' })],
    ['REQUIRED_MISSING', 'testing.rules[0].target_ids', withRule({ target_ids: undefined })],
    ['CONDITIONS_MISSING', 'testing.rules[0].conditions', withRule({ activity: 'fuzzing' })],
    [
      'CONDITIONS_MISSING',
      'testing.rules[0].conditions',
      withRule({
        activity: 'credential_testing',
        conditions: { max_requests_per_second: 1, max_concurrent_requests: 1 },
      }),
    ],
    [
      'CONDITIONS_UNEXPECTED',
      'testing.rules[0].conditions',
      withRule({ state: 'prohibited', conditions: { max_requests_per_second: 1 } }),
    ],
    ['FORMAT_INVALID', 'testing.rules[0].conditions', withRule({ conditions: {} })],
    [
      'MEMBER_UNKNOWN',
      'testing.rules[0].conditions.window',
      withRule({ conditions: { max_concurrent_requests: 1, window: 'night' } }),
    ],
    ['FORMAT_INVALID', 'testing.rules[0].activity', withRule({ activity: 'automated_scaning' })],
    ['ENUM_INVALID', 'testing.rules[0].state', withRule({ state: 'allowed' })],
    ['POSTURE_CONTRADICTION', 'testing.rules', { ...draftPolicy, research: { posture: 'report_only' } }],
    ['EXTENSION_MISSING', 'critical_extensions', { ...draftPolicy, critical_extensions: [critical] }],
    ['TYPE_INVALID', 'cvd_policy', { ...draftPolicy, cvd_policy: '1' }],
  ])('refuses with %s at %s', (code, path, policy) => {
    expect(parseDraftPolicy(JSON.stringify(policy))).toMatchObject({
      kind: 'invalid',
      problems: [{ code, path }],
    });
  });

  it.each([
    ['{"cvd_policy":1,"cvd_policy":1}', 'MEMBER_REPEATED'],
    ['{"cvd_policy":1/* comment */}', 'NOT_JSON'],
    ['{"cvd_policy":1,}', 'NOT_JSON'],
    ['{} {}', 'NOT_JSON'],
    ['{"value":NaN}', 'NOT_JSON'],
    ['['.repeat(1000), 'TOO_DEEP'],
  ])('refuses %s', (text, code) => {
    expect(parseDraftPolicy(text)).toMatchObject({ kind: 'invalid', problems: [{ code }] });
  });

  it('refuses members that only look like none', () => {
    const text = JSON.stringify(draftPolicy).replace('{', '{"__proto__":{"expires":"never"},');
    expect(parseDraftPolicy(text)).toMatchObject({ kind: 'invalid' });
  });

  it('does not guess at another version', () => {
    const text = JSON.stringify({ ...draftPolicy, cvd_policy: 2 });
    expect(parseDraftPolicy(text)).toMatchObject({ kind: 'unsupported' });
  });
});
