import { describe, expect, it } from 'vitest';
import { prefillDraft } from '../../../lib/report/prefill-draft.ts';
import { buildEvidenceId, buildExchange, buildScreenshot } from '../evidence/evidence-fixtures.ts';
import { buildDraft, readProgramme } from './report-fixtures.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

const proof = buildExchange({
  method: 'POST',
  url: 'https://api.secopsgateway.com/orders/1042?token=abc#top',
});

describe('prefillDraft', () => {
  it('knows the page the draft was started on', () => {
    const { fields, provenance } = prefillDraft(buildDraft(), { evidence: [], rules: noRules });
    expect(fields).toMatchObject({
      target: 'app.secopsgateway.com',
      endpoint: 'https://app.secopsgateway.com/orders/1042',
      discoveredOn: '2026-11-21',
      environment: '',
    });
    expect(provenance.endpoint).toEqual({ origin: 'page', at: '2026-11-21T14:00:00.000Z' });
  });

  it('prefers the request that is the proof, without its secrets', () => {
    const { fields, provenance } = prefillDraft(buildDraft(), { evidence: [proof], rules: noRules });
    expect(fields.target).toBe('api.secopsgateway.com');
    expect(fields.endpoint).toBe('POST https://api.secopsgateway.com/orders/1042?token=masked-token');
    expect(provenance.endpoint).toEqual({ origin: 'request', at: proof.startedAt });
  });

  it.each([
    ['is not marked', { isProof: false }],
    ['is left out', { isIncluded: false }],
  ])('does not take a request for the proof that %s', (_why, parts) => {
    const { provenance } = prefillDraft(buildDraft(), { evidence: [{ ...proof, ...parts }], rules: noRules });
    expect(provenance.endpoint?.origin).toBe('page');
  });

  it('describes the browser from the facts of a screenshot', () => {
    const { fields, provenance } = prefillDraft(buildDraft(), {
      evidence: [buildScreenshot()],
      rules: noRules,
    });
    expect(fields.environment).toBe(
      'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0\nWindow 1280 × 800 pixels',
    );
    expect(provenance.environment).toEqual({ origin: 'browser', at: '2026-11-21T14:03:00.000Z' });
  });

  it('prefers the page that is open now', () => {
    const page = { ...buildScreenshot().page, url: 'https://shop.secopsgateway.com:8443/cart' };
    const { fields } = prefillDraft(buildDraft(), { evidence: [], page, rules: noRules });
    expect(fields).toMatchObject({ target: 'shop.secopsgateway.com:8443', endpoint: page.url });
  });

  it('names the programme where the page has no host', () => {
    const draft = buildDraft({}, { startedOnUrl: 'about:blank' });
    const { fields, provenance } = prefillDraft(draft, {
      programme: readProgramme('secops-gateway'),
      evidence: [],
      rules: noRules,
    });
    expect(fields).toMatchObject({ target: 'SecOps Gateway', endpoint: '' });
    expect(provenance.target).toEqual({ origin: 'programme' });
  });

  it('never fills impact, severity, steps or any other judgement', () => {
    const facts = {
      programme: readProgramme('secops-gateway'),
      evidence: [proof, buildScreenshot()],
      rules: noRules,
    };
    const { fields } = prefillDraft(buildDraft(), facts);
    const filled = Object.entries(fields).filter(([, value]) => value !== '' && value !== false);
    expect(filled.map(([key]) => key).toSorted()).toEqual([
      'discoveredOn',
      'endpoint',
      'environment',
      'target',
    ]);
  });

  it('leaves what the person typed', () => {
    const draft = buildDraft({ endpoint: 'the order API' });
    expect(prefillDraft(draft, { evidence: [proof], rules: noRules }).fields.endpoint).toBe('the order API');
  });

  it('replaces its own earlier suggestion, and not one that came from the options', () => {
    const once = prefillDraft(buildDraft(), { evidence: [], rules: noRules });
    const twice = prefillDraft(once, { evidence: [proof], rules: noRules });
    expect(twice.provenance.endpoint?.origin).toBe('request');
    const fromOptions = {
      ...once,
      provenance: { ...once.provenance, environment: { origin: 'identity' } as const },
    };
    expect(
      prefillDraft(fromOptions, { evidence: [buildScreenshot()], rules: noRules }).fields.environment,
    ).toBe('');
  });

  it('gives the same draft back when there is nothing new', () => {
    const facts = { evidence: [proof, buildScreenshot()], rules: noRules };
    const once = prefillDraft(buildDraft(), facts);
    expect(prefillDraft(once, facts)).toBe(once);
  });

  it('fits what the fields may hold', () => {
    const long = buildExchange({ id: buildEvidenceId(9), url: `https://a.test/${'x'.repeat(60_000)}` });
    expect(prefillDraft(buildDraft(), { evidence: [long], rules: noRules }).fields.endpoint).toHaveLength(
      8000,
    );
  });
});
