import { describe, expect, it } from 'vitest';
import { buildExchange, buildScreenshot } from '../../evidence/evidence-fixtures.ts';
import { buildVerdict } from '../report-fixtures.ts';
import { check, cti, find } from './check-fixtures.ts';

describe('checkEvidence', () => {
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
