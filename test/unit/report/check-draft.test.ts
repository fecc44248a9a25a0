import { describe, expect, it } from 'vitest';
import { say, type MessageKey } from '../../../lib/base/text.ts';
import { redactEvidence } from '../../../lib/evidence/redact-evidence.ts';
import { checkDraft, type CheckedDraft, type DraftCheck } from '../../../lib/report/check-draft.ts';
import type { DraftFields } from '../../../lib/report/draft.ts';
import { buildExchange, buildScreenshot, draftId } from '../evidence/evidence-fixtures.ts';
import { buildDraft, buildVerdict, completeFields, readProgramme } from './report-fixtures.ts';

const secops = readProgramme('secops-gateway');
const cti = readProgramme('cti-platform');

function check(fields: Partial<DraftFields> = {}, parts: Partial<CheckedDraft> = {}): readonly DraftCheck[] {
  return checkDraft({
    draft: buildDraft({ ...completeFields, ...fields }),
    programme: secops,
    evidence: [buildExchange()],
    verdict: buildVerdict(),
    masks: [],
    ...parts,
  });
}

function find(checks: readonly DraftCheck[], id: string): DraftCheck | undefined {
  return checks.find((each) => each.id === id);
}

describe('checkDraft', () => {
  it('blocks nothing in a complete draft', () => {
    const checks = check();
    expect(checks.filter(({ level }) => level === 'block' || level === 'warn')).toEqual([]);
    expect(find(checks, 'required')).toMatchObject({ level: 'ok' });
  });

  it('puts what blocks first', () => {
    const levels = check({ impact: '', title: '' }).map(({ level }) => level);
    expect(
      levels.toSorted(
        (a, b) => ['block', 'answer', 'warn', 'ok'].indexOf(a) - ['block', 'answer', 'warn', 'ok'].indexOf(b),
      ),
    ).toEqual(levels);
    expect(levels[0]).toBe('block');
  });

  it('words every finding', () => {
    const checks = [
      ...check({ impact: '', title: ' ', cvssVector: 'x', steps: 'password: hunter2' }, { evidence: [] }),
      ...check({}, { programme: undefined }),
    ];
    for (const { phrase } of checks) expect(say(phrase)).toMatch(/^[A-Z“0-9].*[^ ]$/);
  });
});

describe('required texts', () => {
  it.each(['title', 'target', 'description'] as const)('blocks without %s, whoever it goes to', (field) => {
    const expected = { level: 'block', field };
    expect(find(check({ [field]: '  ' }), `required-${field}`)).toMatchObject(expected);
    expect(find(check({ [field]: '' }, { programme: undefined }), `required-${field}`)).toMatchObject(
      expected,
    );
  });

  it.each(['weakness', 'endpoint', 'steps', 'impact', 'cvssVector', 'contactAddress'] as const)(
    'blocks without %s, because SecOps Gateway asks for it',
    (field) => {
      const found = find(check({ [field]: '' }), `required-${field}`);
      expect(found).toMatchObject({ level: 'block', field, phrase: { key: 'check_required' } });
      expect(found && say(found.phrase)).toContain('SecOps Gateway asks for it');
    },
  );

  it('asks of CTI Platform only what it asks', () => {
    const checks = check({ weakness: '', endpoint: '', cvssVector: '', proposedFix: '' }, { programme: cti });
    expect(checks.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('blocks without a programme', () => {
    expect(find(check({}, { programme: undefined }), 'programme')).toMatchObject({ level: 'block' });
  });
});

describe('severity', () => {
  it.each<[string, DraftCheck['level'] | undefined, MessageKey | undefined]>([
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N', undefined, undefined],
    ['CVSS:3.1/AV:N', 'block', 'cvss_refused_missing'],
    ['9.8', 'block', 'cvss_refused_prefix'],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:N', 'warn', 'check_no_impact_scored'],
  ])('takes %s as %s', (cvssVector, level, key) => {
    const found = find(check({ cvssVector }), 'severity');
    expect([found?.level, found?.phrase.key]).toEqual([level, key]);
  });
});

describe('proof', () => {
  const leftOut = buildExchange({ isIncluded: false });

  it('is there once a screenshot or a request is included', () => {
    for (const evidence of [[buildExchange()], [buildScreenshot()]]) {
      expect(find(check({}, { evidence }), 'proof')).toMatchObject({ level: 'ok' });
    }
  });

  it('blocks where the programme requires it and nothing is included', () => {
    expect(find(check({}, { evidence: [leftOut] }), 'proof')).toMatchObject({
      level: 'block',
      field: 'proof',
    });
  });

  it('is only worth a look where code proves it in words, or the programme does not ask', () => {
    expect(find(check({ proof: 'curl …' }, { evidence: [] }), 'proof')).toMatchObject({ level: 'warn' });
    expect(find(check({}, { evidence: [], programme: cti }), 'proof')).toMatchObject({ level: 'warn' });
  });

  it('says which hosts out of scope it comes from', () => {
    const outside = buildExchange({
      url: 'https://js.stripe.test/v3?token=abc',
      verdict: buildVerdict('out'),
    });
    const found = find(check({}, { evidence: [outside, buildExchange()] }), 'evidence-out-of-scope');
    expect(found).toMatchObject({ level: 'warn', phrase: { values: ['1', 'js.stripe.test'] } });
    expect(
      find(check({}, { evidence: [{ ...outside, isIncluded: false }] }), 'evidence-out-of-scope'),
    ).toBeUndefined();
  });
});

describe('scope', () => {
  it.each([
    ['in', 'ok'],
    ['out', 'warn'],
    ['unclear', 'warn'],
    ['unknown', 'warn'],
  ] as const)('takes the verdict %s as %s', (kind, level) => {
    expect(find(check({}, { verdict: buildVerdict(kind) }), 'scope')).toMatchObject({ level });
  });

  it('warns of a list that has expired', () => {
    const verdict = buildVerdict('in', { isListExpired: true });
    expect(find(check({}, { verdict }), 'list-expired')).toMatchObject({ level: 'warn' });
  });
});

function checkConfirmed(confirmations: readonly string[]) {
  const draft = buildDraft(completeFields, { confirmations: [...confirmations] });
  const checks = check({}, { draft });
  return ['rules-of-engagement', 'excluded-classes'].map((id) => find(checks, id)?.level);
}

describe('confirmations', () => {
  const allIds = [...secops.rulesOfEngagement, ...secops.excludedClasses].map(({ id }) => id);

  it('ask until every rule and class is confirmed', () => {
    expect(checkConfirmed([])).toEqual(['answer', 'answer']);
    expect(checkConfirmed(allIds.slice(1))).toEqual(['answer', 'ok']);
    expect(checkConfirmed(allIds)).toEqual(['ok', 'ok']);
  });

  it('are not asked for without a programme', () => {
    expect(find(check({}, { programme: undefined }), 'rules-of-engagement')).toBeUndefined();
  });
});

describe('the reporter', () => {
  it('is asked for a name when credit is wanted', () => {
    expect(find(check({ wantsCredit: 'yes' }), 'credit-name')).toMatchObject({
      level: 'warn',
      field: 'creditName',
    });
    expect(find(check({ wantsCredit: 'yes', creditName: 'ada' }), 'credit-name')).toBeUndefined();
    expect(find(check({ wantsCredit: 'no' }), 'credit-name')).toBeUndefined();
  });

  it('is told where a programme knows no urgent reports', () => {
    expect(find(check({ isUrgent: true }), 'urgent')).toMatchObject({ level: 'warn', field: 'isUrgent' });
    expect(find(check({ isUrgent: true }, { programme: cti }), 'urgent')).toMatchObject({ level: 'ok' });
    expect(find(check(), 'urgent')).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are warned of in the field that holds them, and never repeated', () => {
    const steps = 'curl -H "Authorization: Bearer q7Zk2LmN8pRt4VxY" as ada@example.org';
    const found = find(check({ steps }), 'secret-steps');
    expect(found).toMatchObject({ level: 'warn', field: 'steps' });
    expect(found && say(found.phrase)).toContain('Token, E-mail address');
    expect(JSON.stringify(found)).not.toMatch(/q7Zk|ada@/);
  });

  it('are not seen in the address one wants to be reached at', () => {
    expect(check().filter(({ id }) => id.startsWith('secret-'))).toEqual([]);
  });

  it('that are masked in the evidence are counted by value, those kept as well', async () => {
    const first = await redactEvidence([buildExchange()], { draftId, keptSecrets: [] });
    expect(find(check({}, { masks: first.masks }), 'masked')).toMatchObject({
      phrase: { key: 'check_masked', values: ['3', '0'] },
    });
    const keptSecrets = first.masks.slice(0, 1).map(({ name }) => name);
    const { masks } = await redactEvidence([buildExchange()], { draftId, keptSecrets });
    expect(find(check({}, { masks }), 'masked')).toMatchObject({
      phrase: { key: 'check_masked_and_kept', values: ['2', '1'] },
    });
  });
});
