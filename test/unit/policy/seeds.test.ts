import { describe, expect, it } from 'vitest';
import ctiPlatform from '../../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { parseProgramme } from '../../../lib/policy/parse-programme.ts';
import { ctiClauses } from './cti-clauses.ts';
import { readValues } from './seed-clause.ts';
import { secopsClauses } from './secops-clauses.ts';

describe('SecOps Gateway', () => {
  it.each(secopsClauses)('holds: $clause', (clause) => {
    expect(readValues(secopsGateway, clause)).toEqual(clause.values);
  });

  it('is a complete programme', () => {
    const outcome = parseProgramme(JSON.stringify(secopsGateway));
    expect(outcome).toMatchObject({
      kind: 'parsed',
      programme: { id: 'secops-gateway', openFields: [], isExpiryOurs: true, updatedOn: '2026-04-29' },
    });
  });

  it('has six rules of engagement and no class of finding twice', () => {
    const { rules_of_engagement: rules, excluded_classes: classes } = secopsGateway.x_goodfaith;
    expect(rules).toHaveLength(6);
    expect(new Set(classes.map(({ id }) => id)).size).toBe(12);
  });
});

describe('CTI Platform', () => {
  it.each(ctiClauses)('holds: $clause', (clause) => {
    expect(readValues(ctiPlatform, clause)).toEqual(clause.values);
  });

  it('leaves open what its text does not name, and decides nothing', () => {
    const outcome = parseProgramme(JSON.stringify(ctiPlatform));
    expect(outcome).toMatchObject({
      kind: 'parsed',
      programme: {
        id: 'cti-platform',
        openFields: ['canonical', 'expires', 'contact.channels', 'scope.web'],
        channels: [],
        scope: { rules: [], refusedRules: [] },
      },
    });
  });

  it('guesses no web address and no e-mail address', () => {
    expect(JSON.stringify(ctiPlatform)).not.toMatch(/https?:|\w@\w|\.(com|org|net|io)\b/);
  });
});
