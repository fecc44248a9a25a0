import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { managedPolicyLimits } from '../../../lib/policy/limits.ts';
import { parseManagedPolicy } from '../../../lib/policy/managed-policy.ts';
import { readText } from '../../repo/source-tree.ts';
import { minimalDocument } from './policy-fixtures.ts';
import { writeDocument } from './source-fixtures.ts';

const complete = {
  version: 1,
  programmes: [
    { document: minimalDocument },
    { text: writeDocument('Harbour', 'harbour.example') },
    { text: 'a.example\nb.example\n', format: 'plain' },
  ],
  endpoint: 'https://reports.example.com',
  receivers: { acme: 'http://127.0.0.1:8080/reports' },
  redaction: { headers: ['X-Employee'], fields: ['customer_id'], words: ['Blue Bird'] },
};

/** Parses a policy and words what is wrong with it. */
function findProblems(value: unknown): readonly string[] {
  const outcome = parseManagedPolicy(value);
  return outcome.kind === 'refused' ? outcome.problems.map(say) : [];
}

describe('parseManagedPolicy', () => {
  it('reads programmes in any format, receivers and rules', () => {
    const outcome = parseManagedPolicy(complete);
    expect(outcome).toMatchObject({
      kind: 'accepted',
      settings: {
        endpoint: complete.endpoint,
        receivers: complete.receivers,
        redaction: complete.redaction,
      },
      documents: [
        { id: 'managed:1', format: 'cvd-0.2', text: JSON.stringify(minimalDocument) },
        { id: 'managed:2', format: 'cvd-0.2' },
        { id: 'managed:3', format: 'plain' },
      ],
    });
    // what is kept is what is in force, and no more
    expect(outcome.kind === 'accepted' && Object.keys(outcome.settings).toSorted()).toEqual([
      'endpoint',
      'receivers',
      'redaction',
    ]);
  });

  it('needs nothing but its version', () => {
    expect(parseManagedPolicy({ version: 1 })).toEqual({
      kind: 'accepted',
      settings: { receivers: {}, redaction: { headers: [], fields: [], words: [] } },
      documents: [],
    });
  });

  it.each([undefined, null, {}])('takes %j for nobody', (value) => {
    expect(parseManagedPolicy(value)).toEqual({ kind: 'none' });
  });

  it.each<[string, unknown, string]>([
    ['another version', { version: 2 }, '“version” does not have the form'],
    ['no version', { endpoint: 'https://a.example' }, '“version”'],
    ['a list', [1], 'They are no settings of Goodfaith'],
    ['a word', 'x', 'They are no settings of Goodfaith'],
    ['a member that is spelt wrong', { ...complete, redactions: {} }, '“redactions” is not known'],
    [
      'a receiver over http',
      { ...complete, endpoint: 'http://reports.example.com' },
      '“endpoint” has to be an https address',
    ],
    [
      'a receiver with a password',
      { ...complete, endpoint: 'https://a:b@c.example' },
      '“endpoint” has to be an https address',
    ],
    [
      'a receiver that is a script',
      { ...complete, receivers: { acme: 'javascript:alert(1)' } },
      '“receivers.acme” has to be',
    ],
    [
      'a word that is too short',
      { ...complete, redaction: { words: ['ab'] } },
      '“redaction.words[0]” has to have 3 to 100 characters',
    ],
    ['a word with a separator', { ...complete, redaction: { words: ['a/b/c'] } }, '“redaction.words[0]”'],
    [
      'a word with a hidden character',
      { ...complete, redaction: { words: ['a\u200Bbcd'] } },
      '“redaction.words[0]”',
    ],
    [
      'a name that is none',
      { ...complete, redaction: { headers: [''] } },
      '“redaction.headers[0]” does not have',
    ],
    [
      'a document that cannot be read',
      { ...complete, programmes: [{ text: '{"cvd_policy":"0.2"}' }] },
      '“programmes[0]”: “organization” is missing',
    ],
    [
      'a format that nobody knows',
      { ...complete, programmes: [{ text: 'x', format: 'nope' }] },
      '“programmes[0]”',
    ],
    ['neither a document nor a text', { ...complete, programmes: [{}] }, '“programmes[0]” does not have'],
    [
      'one programme twice',
      { ...complete, programmes: [complete.programmes[0], complete.programmes[0]] },
      'Two programmes have the id',
    ],
  ])('refuses %s whole, with a sentence', (_what, value, sentence) => {
    expect(findProblems(value).join('\n')).toContain(sentence);
  });

  it('refuses a programme that the person would have to complete', () => {
    const { canonical: _canonical, expires: _expires, ...open } = minimalDocument;
    const document = {
      ...open,
      scope: { ...minimalDocument.scope, web: [] },
      x_goodfaith: { version: 1, web_addresses_open: true },
    };
    expect(findProblems({ version: 1, programmes: [{ document }] }).join('\n')).toContain('“programmes[0]”');
  });

  it.each<[string, () => unknown]>([
    [
      'too many words',
      () => ({
        ...complete,
        redaction: { words: Array.from({ length: 201 }, (_, index) => `word${index}`) },
      }),
    ],
    [
      'too many programmes',
      () => ({
        version: 1,
        programmes: Array.from({ length: 51 }, () => ({ text: 'a.example', format: 'plain' })),
      }),
    ],
    [
      'too many receivers',
      () => ({
        version: 1,
        receivers: Object.fromEntries(
          Array.from({ length: 201 }, (_, index) => [`p${index}`, 'https://a.example']),
        ),
      }),
    ],
    ['a huge text', () => ({ version: 1, programmes: [{ text: 'x'.repeat(managedPolicyLimits.maxBytes) }] })],
    ['20,000 levels', () => ({ version: 1, programmes: [{ document: nest(20_000) }] })],
    ['100 levels', () => ({ version: 1, programmes: [{ document: nest(100) }] })],
    [
      'itself within itself',
      () => {
        const loop: Record<string, unknown> = { version: 1 };
        loop['x'] = loop;
        return loop;
      },
    ],
  ])('refuses %s', (_what, build) => {
    expect(findProblems(build()).length).toBeGreaterThan(0);
  });

  it('takes nothing from a prototype', () => {
    const value: unknown = JSON.parse('{"version":1,"receivers":{"__proto__":"https://evil.example"}}');
    const outcome = parseManagedPolicy(value);
    expect(outcome.kind === 'accepted' && Object.keys(outcome.settings.receivers)).toEqual([]);
    expect(Reflect.get({}, 'evil')).toBeUndefined();
  });
});

function nest(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

describe('the examples in docs/managed-policy.md', () => {
  const examples = [...readText('docs/managed-policy.md').matchAll(/^```json\n(.*?)^```/gms)].map(
    ([, text]) => Object.values(unwrap(JSON.parse(text ?? ''))),
  );

  it('are settings that are taken as they stand', () => {
    expect(examples).toHaveLength(3);
    for (const [settings] of examples) expect(parseManagedPolicy(settings).kind).toBe('accepted');
  });

  it('have no member that the schema for Chromium would leave out', () => {
    const schema: unknown = JSON.parse(readText('public/managed-schema.json'));
    const known = Object.keys(Object(Reflect.get(Object(schema), 'properties')));
    for (const [settings] of examples)
      expect(known).toEqual(expect.arrayContaining(Object.keys(Object(settings))));
    expect(known.toSorted()).toEqual(['endpoint', 'programmes', 'receivers', 'redaction', 'version']);
  });
});

/** Takes the settings out of what each browser wraps around them, under one name. */
function unwrap(example: unknown): object {
  for (const name of ['policies', '3rdparty', 'extensions', 'Extensions']) {
    const inner: unknown = Reflect.get(Object(example), name);
    if (inner !== undefined) return unwrap(inner);
  }
  const data: unknown = Reflect.get(Object(example), 'data');
  return data === undefined ? Object(example) : { data };
}
