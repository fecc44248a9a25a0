import { describe, expect, it } from 'vitest';
import { chooseReceiver, isReceiverOpen, type ReceiverChoices } from '../../../lib/report/receiver.ts';
import { readProgramme } from './report-fixtures.ts';

const programme = { ...readProgramme('secops-gateway'), intakeUrl: 'https://policy.example/reports' };
const byPerson = { 'secops-gateway': 'https://person.example/reports' };
const organisation = {
  receivers: { 'secops-gateway': 'https://own.example/in' },
  endpoint: 'https://all.example',
};

describe('chooseReceiver', () => {
  it.each<[string, ReceiverChoices, string | undefined, string | undefined]>([
    ['the policy where nobody chose', { byPerson: {} }, 'policy.example', 'policy'],
    ['the person before the policy', { byPerson }, 'person.example', 'person'],
    [
      'the organisation before the person',
      { byPerson, byOrganisation: organisation },
      'own.example',
      'organisation',
    ],
    [
      'its receiver of every programme',
      { byPerson, byOrganisation: { ...organisation, receivers: {} } },
      'all.example',
      'organisation',
    ],
    [
      'not its receiver of another programme',
      { byPerson, byOrganisation: { receivers: { other: 'https://x.example' } } },
      'person.example',
      'person',
    ],
    [
      'nobody rather than opening a lock',
      { byPerson, byOrganisation: { receivers: { 'secops-gateway': 'http://x.example' } } },
      undefined,
      undefined,
    ],
    [
      'nobody by a name that every object has',
      { byPerson: {}, byOrganisation: { receivers: {} } },
      'policy.example',
      'policy',
    ],
  ])('asks %s', (_who, choices, host, namedBy) => {
    const receiver = chooseReceiver(programme, choices);
    expect([receiver?.host, receiver?.namedBy]).toEqual([host, namedBy]);
  });

  it('takes a bare origin of the organisation for its report collection', () => {
    const choices = { byPerson, byOrganisation: { ...organisation, receivers: {} } };
    expect(chooseReceiver(programme, choices)?.url).toBe('https://all.example/reports');
  });
});

describe('isReceiverOpen', () => {
  const choices = { byPerson, byOrganisation: organisation };

  it.each([
    ['secops-gateway', 'https://own.example/in', true],
    ['secops-gateway', 'https://person.example/reports', false],
    ['secops-gateway', 'https://own.example/in?x', false],
    ['other', 'https://all.example/reports', true],
    ['other', 'https://own.example/in', false],
    ['constructor', 'https://person.example/reports', false],
  ])('for %s and %s is %s', (programmeId, url, isOpen) => {
    expect(isReceiverOpen(programmeId, url, choices)).toBe(isOpen);
  });

  it('is open where no organisation set anything', () => {
    expect(isReceiverOpen('constructor', 'https://x.example/', { byPerson })).toBe(true);
  });
});
