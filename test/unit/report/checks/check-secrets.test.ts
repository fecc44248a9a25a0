import { describe, expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { redactEvidence } from '../../../../lib/evidence/redact-evidence.ts';
import { buildExchange, draftId } from '../../evidence/evidence-fixtures.ts';
import { check, find } from './check-fixtures.ts';
import { buildRuleBook, noRules } from '../../../../lib/redaction/rule-book.ts';

describe('checkSecrets', () => {
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

  it("say of an organisation's word that it leaves masked, and not that it leaves as written", () => {
    const rules = buildRuleBook({ headers: [], fields: [], words: ['bluebird'] });
    const checks = check({ steps: 'Open https://bluebird.example/ first' }, { rules });
    expect(find(checks, 'word-steps')).toMatchObject({ level: 'warn', field: 'steps' });
    expect(find(checks, 'secret-steps')).toBeUndefined();
    expect(find(check({ steps: 'Open it' }, { rules }), 'word-steps')).toBeUndefined();
  });

  it('that are masked in the evidence are counted by value, those kept as well', async () => {
    const first = await redactEvidence([buildExchange()], { draftId, keptSecrets: [], rules: noRules });
    expect(find(check({}, { masks: first.masks }), 'masked')).toMatchObject({
      phrase: { key: 'check_masked', values: ['3', '0'] },
    });
    const keptSecrets = first.masks.slice(0, 1).map(({ name }) => name);
    const { masks } = await redactEvidence([buildExchange()], { draftId, keptSecrets, rules: noRules });
    expect(find(check({}, { masks }), 'masked')).toMatchObject({
      phrase: { key: 'check_masked_and_kept', values: ['2', '1'] },
    });
  });
});
