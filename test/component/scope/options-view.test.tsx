import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsView } from '../../../components/scope/options-view.tsx';
import type { OptionsViewProps } from '../../../components/scope/options-view-props.ts';
import type { ProgrammeEntry } from '../../../components/scope/programme-entry.ts';
import { phrase } from '../../../lib/base/text.ts';
import { managedFacts } from '../managed-fixtures.ts';
import { ctiPlatform, secopsGateway } from '../programmes.ts';
import { reviewState, sourceEntry } from '../source-fixtures.ts';
import { askingSubscription, freshSubscription, noSubscriptions } from '../subscription-fixtures.ts';

afterEach(cleanup);

function buildEntry(change: Partial<ProgrammeEntry> = {}): ProgrammeEntry {
  return {
    programme: secopsGateway,
    origin: 'built-in',
    completionProblems: [],
    receiverProblems: [],
    ...change,
  };
}

function buildProps(change: Partial<OptionsViewProps> = {}): OptionsViewProps {
  return {
    programmes: [buildEntry(), buildEntry({ programme: ctiPlatform })],
    adding: { kind: 'idle' },
    subscriptions: noSubscriptions,
    identity: { contactName: '', contactAddress: '', creditName: '' },
    isIdentitySaved: false,
    permissions: { hosts: [], canDownload: false, canNotify: false },
    onAddProgrammeFile: vi.fn<OptionsViewProps['onAddProgrammeFile']>(),
    onAddProgrammeText: vi.fn<OptionsViewProps['onAddProgrammeText']>(),
    onChooseFormat: vi.fn<OptionsViewProps['onChooseFormat']>(),
    onKeepSource: vi.fn<() => void>(),
    onDiscardSource: vi.fn<() => void>(),
    onRemoveProgramme: vi.fn<OptionsViewProps['onRemoveProgramme']>(),
    onCompleteProgramme: vi.fn<OptionsViewProps['onCompleteProgramme']>(),
    onSaveReceiver: vi.fn<OptionsViewProps['onSaveReceiver']>(),
    onSaveIdentity: vi.fn<OptionsViewProps['onSaveIdentity']>(),
    onGiveBackHost: vi.fn<OptionsViewProps['onGiveBackHost']>(),
    onAskPermission: vi.fn<OptionsViewProps['onAskPermission']>(),
    onGiveBackPermission: vi.fn<OptionsViewProps['onGiveBackPermission']>(),
    onOpenReports: vi.fn<() => void>(),
    onOpenCheck: vi.fn<() => void>(),
    ...change,
  };
}

function type(control: HTMLElement, value: string): void {
  fireEvent.change(control, { target: { value } });
}

function isFormOpen(): boolean {
  return screen.getByTestId<HTMLDetailsElement>('open-completion').open;
}

describe('the page', () => {
  test('has a link to each of its sections', () => {
    render(<OptionsView {...buildProps()} />);
    const links = within(screen.getByTestId('options-links')).getAllByRole('link');
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(links.map(({ textContent }) => textContent)).toEqual(
      headings.map(({ textContent }) => textContent),
    );
    for (const link of links) {
      const id = link.getAttribute('href')?.slice(1) ?? 'missing';
      expect(document.getElementById(id)?.textContent).toContain(link.textContent);
    }
  });

  test('says at the top that a subscribed list waits for an answer, and only then', () => {
    const entries = [askingSubscription, freshSubscription];
    render(<OptionsView {...buildProps({ subscriptions: { ...noSubscriptions, entries } })} />);
    expect(screen.getByTestId('options-links').textContent).toContain('1 question');
    cleanup();
    render(<OptionsView {...buildProps()} />);
    expect(screen.getByTestId('options-links').textContent).not.toContain('question');
  });

  test('keeps what a programme lacks folded, until it is asked for or was refused', () => {
    render(<OptionsView {...buildProps()} />);
    expect(isFormOpen()).toBe(false);
    cleanup();
    render(<OptionsView {...buildProps({ focusProgrammeId: ctiPlatform.id })} />);
    expect(isFormOpen()).toBe(true);
    cleanup();
    const completionProblems = [phrase('policy_problem_empty', 'scope.web')];
    render(
      <OptionsView
        {...buildProps({ programmes: [buildEntry({ programme: ctiPlatform, completionProblems })] })}
      />,
    );
    expect(isFormOpen()).toBe(true);
  });
});

describe('a programme', () => {
  test('shows every clause of its policy', () => {
    render(<OptionsView {...buildProps()} />);
    const details = within(screen.getByTestId('programme-secops-gateway')).getByTestId('programme-details');
    const document = secopsGateway.document.x_goodfaith;
    const sentences = [
      ...secopsGateway.areas.map(({ meaning }) => meaning),
      ...secopsGateway.excludedClasses.map(({ meaning }) => meaning),
      ...secopsGateway.rulesOfEngagement.map(({ rule }) => rule),
      ...secopsGateway.disclosureTerms.map(({ rule }) => rule),
      ...secopsGateway.requirements.map(({ wording }) => wording),
      ...secopsGateway.severityBands.flatMap(({ examples }) => examples),
      ...secopsGateway.commitments.map(({ promise }) => promise),
      ...secopsGateway.promises,
      ...secopsGateway.practices.map(({ meaning }) => meaning),
      ...secopsGateway.notes,
      ...(secopsGateway.safeHarbour?.limits ?? []),
      ...(secopsGateway.safeHarbour?.notes ?? []),
      secopsGateway.excludedWarning ?? 'missing',
      secopsGateway.statement ?? 'missing',
      document?.pgp_on_request?.meaning ?? 'missing',
      'security@secopsgateway.com',
      '29 Apr 2026',
      'our own choice',
    ];
    for (const sentence of sentences) expect(details.textContent).toContain(sentence);
  });

  test('says when to call a report urgent', () => {
    render(<OptionsView {...buildProps()} />);
    const details = within(screen.getByTestId('programme-cti-platform')).getByTestId('programme-details');
    expect(details.textContent).toContain('Active incidents');
    expect(details.textContent).toContain('The policy names none.');
  });

  test('shows a rule that could not be read, and why', () => {
    const scope = {
      ...secopsGateway.scope,
      refusedRules: [
        {
          published: { pattern: 'https://a.example/?q=1', state: 'in' as const },
          reason: phrase('scope_refused_query'),
          mentions: [],
        },
      ],
    };
    render(
      <OptionsView
        {...buildProps({ programmes: [buildEntry({ programme: { ...secopsGateway, scope } })] })}
      />,
    );
    expect(screen.getByTestId('refused-rule').textContent).toContain('https://a.example/?q=1');
    expect(screen.getByTestId('refused-rule').textContent).toContain('It names a query or a fragment');
  });

  test('only one that was added can be removed, after a question', () => {
    const props = buildProps({
      programmes: [
        buildEntry({ origin: 'added', sourceId: 'secops-gateway' }),
        buildEntry({ programme: ctiPlatform }),
      ],
    });
    render(<OptionsView {...props} />);
    fireEvent.click(screen.getByTestId('remove-programme'));
    expect(props.onRemoveProgramme).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('confirm'));
    expect(props.onRemoveProgramme).toHaveBeenCalledExactlyOnceWith('secops-gateway');
  });

  test('brings the one that was asked for to the keyboard', () => {
    render(<OptionsView {...buildProps({ focusProgrammeId: 'cti-platform' })} />);
    expect(document.activeElement).toBe(screen.getByTestId('programme-cti-platform'));
  });
});

describe('what an organisation set', () => {
  const receiver = {
    url: 'https://reports.example.com/reports',
    host: 'reports.example.com',
    namedBy: 'organisation' as const,
  };

  test('a programme cannot be removed, and says why', () => {
    render(
      <OptionsView
        {...buildProps({ programmes: [buildEntry({ origin: 'managed', sourceId: 'managed:1' })] })}
      />,
    );
    expect(screen.queryByTestId('remove-programme')).toBeNull();
    expect(screen.getByTestId('programme-lock').textContent).toContain(
      'Your organisation set this programme',
    );
  });

  test('a receiver stands without a box to type another one', () => {
    render(<OptionsView {...buildProps({ programmes: [buildEntry({ receiver })] })} />);
    expect(screen.getByTestId('receiver-host').textContent).toBe('reports.example.com');
    expect(screen.getByTestId('receiver-lock').textContent).toContain('Set by your organisation');
    expect(screen.queryByTestId('receiver-url')).toBeNull();
    expect(screen.queryByTestId('save-receiver')).toBeNull();
  });

  test('stands above everything else, and nowhere where nobody set anything', () => {
    const { unmount } = render(<OptionsView {...buildProps({ managed: managedFacts })} />);
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe(
      'Your organisation manages some settings',
    );
    unmount();
    render(<OptionsView {...buildProps()} />);
    expect(screen.queryByTestId('managed')).toBeNull();
  });
});

describe('an open programme', () => {
  test('is completed with exactly what was typed, one address per line', () => {
    const props = buildProps();
    render(<OptionsView {...props} />);
    const form = within(screen.getByTestId('programme-cti-platform'));
    type(form.getByTestId('completion-policy-url'), 'https://cti.example/security');
    type(form.getByTestId('completion-channel-type'), 'form');
    type(form.getByTestId('completion-channel'), 'https://cti.example/report');
    type(form.getByTestId('completion-web'), ' *.cti.example \n\napi.cti.example\n');
    fireEvent.submit(form.getByTestId('completion'));
    expect(props.onCompleteProgramme).toHaveBeenCalledExactlyOnceWith('cti-platform', {
      policyUrl: 'https://cti.example/security',
      channelType: 'form',
      channelValue: 'https://cti.example/report',
      webAddresses: ['*.cti.example', 'api.cti.example'],
    });
  });

  test('says every problem and keeps what was typed', () => {
    const props = buildProps({ programmes: [buildEntry({ programme: ctiPlatform })] });
    const { rerender } = render(<OptionsView {...props} />);
    type(screen.getByTestId('completion-policy-url'), 'http://cti.example');
    const completionProblems = [
      phrase('policy_problem_not_https', 'canonical'),
      phrase('policy_problem_empty', 'scope.web'),
    ];
    rerender(
      <OptionsView {...props} programmes={[buildEntry({ programme: ctiPlatform, completionProblems })]} />,
    );
    expect(within(screen.getByRole('alert')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByTestId('completion-policy-url')).toHaveProperty('value', 'http://cti.example');
  });

  test('a complete one has no such form', () => {
    render(<OptionsView {...buildProps({ programmes: [buildEntry()] })} />);
    expect(screen.queryByTestId('completion')).toBeNull();
  });
});

describe('the receiver', () => {
  test('is said by its host before it is saved', () => {
    const props = buildProps({ programmes: [buildEntry()] });
    render(<OptionsView {...props} />);
    expect(screen.getByTestId('receiver-now').textContent).toBe('Reports have no receiver yet.');
    type(screen.getByTestId('receiver-url'), 'https://report.example.com');
    expect(screen.getByTestId('receiver-preview').textContent).toBe('report.example.com');
    fireEvent.click(screen.getByTestId('save-receiver'));
    expect(props.onSaveReceiver).toHaveBeenCalledExactlyOnceWith(
      'secops-gateway',
      'https://report.example.com',
    );
  });

  test.for(['https://bank.example@evil.example/', 'javascript:alert(1)', 'http://plain.example'])(
    'has no preview for %s',
    (typed) => {
      render(<OptionsView {...buildProps({ programmes: [buildEntry()] })} />);
      type(screen.getByTestId('receiver-url'), typed);
      expect(screen.queryByTestId('receiver-preview')).toBeNull();
    },
  );

  test('says why an address was not taken, beside its box', () => {
    const receiverProblems = [phrase('options_receiver_not_https')];
    render(<OptionsView {...buildProps({ programmes: [buildEntry({ receiverProblems })] })} />);
    expect(screen.getByTestId('receiver-url').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('receiver-secops-gateway-problem')?.textContent).toContain('https only');
  });
});

describe('adding', () => {
  test('hands over the file that was chosen, and the text that was pasted', () => {
    const props = buildProps();
    render(<OptionsView {...props} />);
    const file = new File(['{}'], 'cvd.json', { type: 'application/json' });
    fireEvent.change(screen.getByTestId('programme-file'), { target: { files: [file] } });
    expect(props.onAddProgrammeFile).toHaveBeenCalledExactlyOnceWith(file);
    type(screen.getByTestId('programme-text'), '{"cvd_policy":"0.2"}');
    fireEvent.click(screen.getByTestId('add-programme-text'));
    expect(props.onAddProgrammeText).toHaveBeenCalledExactlyOnceWith('{"cvd_policy":"0.2"}');
  });

  test('says every problem of a refused one, and that nothing changed', () => {
    const problems = [
      phrase('policy_problem_missing', 'organization.name'),
      phrase('policy_problem_version'),
    ];
    render(<OptionsView {...buildProps({ adding: { kind: 'refused', problems } })} />);
    const state = screen.getByTestId('programme-state');
    expect(state.getAttribute('role')).toBe('alert');
    expect(state.textContent).toContain('What is there stays as it was.');
    expect(within(state).getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('kept lists', () => {
  test('stand among the programmes, and are removed by their own id', () => {
    const props = buildProps({ sources: [sourceEntry] });
    render(<OptionsView {...props} />);
    const card = screen.getByTestId('source-list-hackerone-data');
    fireEvent.click(within(card).getByTestId('remove-source'));
    fireEvent.click(screen.getByTestId('confirm'));
    expect(props.onRemoveProgramme).toHaveBeenCalledExactlyOnceWith('list-hackerone-data');
  });

  test('a document under review is not said to be added', () => {
    const props = buildProps({ adding: reviewState });
    render(<OptionsView {...props} />);
    expect(screen.queryByTestId('programme-state')).toBeNull();
    fireEvent.click(screen.getByTestId('keep-source'));
    expect(props.onKeepSource).toHaveBeenCalledOnce();
  });

  test('a refused document can be read as another format', () => {
    const choice = { chosen: 'auto', formats: ['plain'] };
    const props = buildProps({
      adding: { kind: 'refused', problems: [phrase('scope_import_unknown')], choice },
    });
    render(<OptionsView {...props} />);
    fireEvent.change(screen.getByTestId('source-format'), { target: { value: 'plain' } });
    expect(props.onChooseFormat).toHaveBeenCalledExactlyOnceWith('plain');
  });
});

describe('you and the browser', () => {
  test('saves who you are, and stops saying “Saved” once it was changed', () => {
    const identity = { contactName: 'ada', contactAddress: 'ada@example.org', creditName: '' };
    const props = buildProps({ identity, isIdentitySaved: true });
    render(<OptionsView {...props} />);
    expect(screen.getByText('Saved')).toBeDefined();
    type(screen.getByTestId('identity-credit'), 'Ada L.');
    expect(screen.queryByText('Saved')).toBeNull();
    fireEvent.click(screen.getByTestId('save-identity'));
    expect(props.onSaveIdentity).toHaveBeenCalledExactlyOnceWith({ ...identity, creditName: 'Ada L.' });
  });

  test('an identity that arrives late fills the form', () => {
    const { rerender } = render(<OptionsView {...buildProps()} />);
    rerender(
      <OptionsView
        {...buildProps({ identity: { contactName: 'ada', contactAddress: '', creditName: '' } })}
      />,
    );
    expect(screen.getByTestId('identity-name')).toHaveProperty('value', 'ada');
  });

  test('gives back a host, asks for one permission and gives back another', () => {
    const props = buildProps({
      permissions: { hosts: ['https://a.example/*'], canDownload: true, canNotify: false },
    });
    render(<OptionsView {...props} />);
    fireEvent.click(screen.getByTestId('give-back-host'));
    fireEvent.click(screen.getByTestId('give-back-downloads'));
    fireEvent.click(screen.getByTestId('ask-notifications'));
    expect(props.onGiveBackHost).toHaveBeenCalledExactlyOnceWith('https://a.example/*');
    expect(props.onGiveBackPermission).toHaveBeenCalledExactlyOnceWith('downloads');
    expect(props.onAskPermission).toHaveBeenCalledExactlyOnceWith('notifications');
  });
});
