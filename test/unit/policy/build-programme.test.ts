import { describe, expect, it } from 'vitest';
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { parseProgrammeDocument } from '../../../lib/policy/parse-programme.ts';
import { buildFrom } from './policy-fixtures.ts';

describe('a document without our extension', () => {
  it.each([
    { name: 'Acme GmbH & Söhne', id: 'acme-gmbh-sohne' },
    { name: '  --  ', id: 'acme-com' },
    { name: '株式会社', id: 'acme-com' },
    { name: 'A'.repeat(200), id: 'a'.repeat(64) },
    { name: `${'a'.repeat(63)} b`, id: 'a'.repeat(63) },
  ])('names itself $id', ({ name, id }) => {
    expect(buildFrom({ organization: { name } }).id).toBe(id);
  });

  it('says when it expires in UTC, and that this is its own date', () => {
    const programme = buildFrom({ expires: '2027-06-30T23:59:59+02:00' });
    expect(programme).toMatchObject({
      expiresAt: '2027-06-30T21:59:59.000Z',
      isExpiryOurs: false,
      openFields: [],
      scope: { expiresAt: '2027-06-30T21:59:59.000Z' },
    });
  });

  it.each([
    { about: 'none is preferred: the first', preferred: [undefined, undefined], isPreferred: [true, false] },
    { about: 'the second is preferred', preferred: [undefined, true], isPreferred: [false, true] },
    { about: 'the first is not', preferred: [false, true], isPreferred: [false, true] },
  ])('$about', ({ preferred, isPreferred }) => {
    const channels = preferred.map((each, index) => ({
      type: 'email',
      value: `${index}@acme.com`,
      preferred: each,
    }));
    const programme = buildFrom({ contact: { channels } });
    expect(programme.channels.map((channel) => channel.isPreferred)).toEqual(isPreferred);
  });

  it('keeps web rules that it cannot read', () => {
    const web = [{ pattern: 'all our sites', state: 'in', note: 'really', x_more: 1 }];
    const programme = buildFrom({ scope: { precedence: 'explicit_order', web } });
    expect(programme.scope.refusedRules[0]?.published).toEqual({
      pattern: 'all our sites',
      state: 'in',
      note: 'really',
    });
  });

  it('names its intake', () => {
    const intake = { url: 'https://acme.com/report' };
    const programme = buildFrom({ report_requirements: { required_fields: [], intake } });
    expect(programme.intakeUrl).toBe('https://acme.com/report');
  });
});

describe('a document with our extension', () => {
  it('takes its terms from there alone', () => {
    const outcome = parseProgrammeDocument(secopsGateway);
    if (outcome.kind === 'refused') throw new Error('the built-in programme does not parse');
    const { programme } = outcome;
    const { x_goodfaith: extension } = secopsGateway;
    expect(programme.id).toBe('secops-gateway');
    expect(programme.commitments).toEqual(extension.commitments);
    expect(programme.rulesOfEngagement).toEqual(extension.rules_of_engagement);
    expect(programme.disclosureTerms).toEqual(extension.disclosure_terms);
    expect(programme.excludedClasses).toEqual(extension.excluded_classes);
    expect(programme.excludedWarning).toBe(extension.excluded_warning);
    expect(programme.requirements).toEqual(extension.report_includes);
    expect(programme.severityBands).toEqual(extension.severity.bands);
    expect(programme.areas).toEqual(extension.areas);
    expect(programme.safeHarbour).toEqual(extension.safe_harbour);
    expect(programme.pgpOnRequest).toEqual(extension.pgp_on_request);
    expect(programme.practices).toEqual(extension.practices);
    expect(programme.notes).toEqual(extension.notes);
    expect(programme.promises).toEqual(extension.promises);
    expect(programme.credit).toBe(extension.credit);
    expect(programme.contactInstructions).toBe(extension.contact_instructions);
    expect(programme.statement).toBe(secopsGateway.research.statement);
    expect(programme.escalation).toBeUndefined();
  });

  it('decides nothing while any part of it is open, even with web rules', () => {
    const { canonical: _canonical, ...rest } = secopsGateway;
    const outcome = parseProgrammeDocument({
      ...rest,
      x_goodfaith: { ...secopsGateway.x_goodfaith, web_addresses_open: true },
    });
    expect(outcome).toMatchObject({
      kind: 'parsed',
      programme: { openFields: ['canonical', 'scope.web'], scope: { rules: [] } },
    });
  });
});
