import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { SaveState } from '../../../components/report/save-state.ts';
import { WorkspaceView } from '../../../components/report/workspace-view.tsx';
import { phrase } from '../../../lib/base/text.ts';
import type { DraftFieldKey } from '../../../lib/report/draft.ts';
import type { DraftCheck } from '../../../lib/report/draft-check.ts';
import { writtenDraft } from '../evidence-fixtures.ts';
import { ctiPlatform } from '../programmes.ts';
import { buildDraft, buildWorkspaceProps } from '../workspace-fixtures.ts';

afterEach(cleanup);

function field(key: DraftFieldKey): HTMLElement {
  return screen.getByTestId(`field-${key}`);
}

function describedText(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('the fields', () => {
  test('marks what SecOps Gateway asks for, in its words, and leaves the rest unmarked', () => {
    render(<WorkspaceView {...buildWorkspaceProps()} />);
    const keys = ['title', 'weakness', 'endpoint', 'steps', 'proof', 'impact', 'cvssVector'] as const;
    expect(keys.filter((key) => field(key).getAttribute('aria-required') !== 'true')).toEqual([]);
    expect(field('proposedFix').hasAttribute('aria-required')).toBe(false);
    expect(describedText(field('steps'))).toBe('They ask for: Step-by-step reproduction instructions.');
    expect(describedText(field('weakness'))).toContain('such as XSS, SQLi, IDOR, Auth bypass');
  });

  test('marks what CTI Platform asks for: proof is welcome, not required', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ programme: ctiPlatform })} />);
    expect(field('impact').getAttribute('aria-required')).toBe('true');
    expect(field('proof').hasAttribute('aria-required')).toBe(false);
    expect(describedText(field('proof'))).toContain('optional but helpful');
  });

  test('without a programme asks only for what every report has', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ programme: undefined })} />);
    const required = [...document.querySelectorAll('[aria-required]')].map((element) => element.id);
    expect(required).toEqual(['field-title', 'field-target', 'field-description']);
  });

  test('says that impact is yours to write, and never fills it', () => {
    render(<WorkspaceView {...buildWorkspaceProps()} />);
    expect(screen.getByText('yours to write')).toBeDefined();
    expect(field('impact')).toHaveProperty('value', '');
  });

  test('says where a prefilled value came from', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ draft: writtenDraft })} />);
    expect(describedText(field('endpoint'))).toContain('from the request of 14:02:11 UTC');
    expect(describedText(field('environment'))).toContain('from your browser');
    expect(describedText(field('title'))).not.toContain('from');
  });

  test('changes only the text that was typed', () => {
    const props = buildWorkspaceProps({ draft: writtenDraft });
    render(<WorkspaceView {...props} />);
    fireEvent.change(field('impact'), { target: { value: 'Every customer’s address.' } });
    expect(props.onChangeFields).toHaveBeenCalledExactlyOnceWith({ impact: 'Every customer’s address.' });
  });

  test.for([
    ['Insecure direct object reference (IDOR)', { cwe: 'CWE-639' }],
    ['Something of its own', {}],
  ] as const)('a weakness “%s” brings its CWE only from the list', ([weakness, rest]) => {
    const props = buildWorkspaceProps();
    render(<WorkspaceView {...props} />);
    fireEvent.change(field('weakness'), { target: { value: weakness } });
    expect(props.onChangeFields).toHaveBeenCalledExactlyOnceWith({ weakness, ...rest });
  });

  test.for([
    ['79', 'CWE-79'],
    ['cwe 89', 'CWE-89'],
    ['CWE-', ''],
    ['<script>', ''],
  ] as const)('reads the CWE “%s” as “%s”', ([typed, cwe]) => {
    const props = buildWorkspaceProps({ draft: buildDraft({ cwe: 'CWE-1' }) });
    render(<WorkspaceView {...props} />);
    fireEvent.change(field('cwe'), { target: { value: typed } });
    expect(props.onChangeFields).toHaveBeenCalledExactlyOnceWith({ cwe });
  });

  test('warns of characters that nobody would see', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ draft: buildDraft({ title: 'a\u202Eb' }) })} />);
    expect(screen.getByText('This text holds characters that cannot be seen: U+202E.')).toBeDefined();
  });

  test('shows hostile texts as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    render(<WorkspaceView {...buildWorkspaceProps({ draft: buildDraft({ title }) })} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(document.querySelector('h1 img')).toBeNull();
  });
});

describe('the decisions', () => {
  test('no consent is taken from another, and none is made for the person', () => {
    const props = buildWorkspaceProps({ draft: buildDraft({ contactAddress: 'ada@example.org' }) });
    render(<WorkspaceView {...props} />);
    expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
    expect(screen.queryByTestId('field-creditName')).toBeNull();
    fireEvent.click(screen.getByTestId('field-mayShareContact-no'));
    expect(props.onChangeFields).toHaveBeenCalledExactlyOnceWith({ mayShareContact: 'no' });
  });

  test('asks for a name once public credit is wanted', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ draft: buildDraft({ wantsCredit: 'yes' }) })} />);
    expect(field('creditName')).toBeDefined();
  });

  test('offers urgency only where the policy has a way for it, with its own words', () => {
    const { rerender } = render(<WorkspaceView {...buildWorkspaceProps()} />);
    expect(screen.queryByTestId('field-isUrgent')).toBeNull();
    const props = buildWorkspaceProps({ programme: ctiPlatform });
    rerender(<WorkspaceView {...props} />);
    expect(screen.getByText(/Right for: Active incidents, Platform outages/)).toBeDefined();
    fireEvent.click(screen.getByTestId('field-isUrgent'));
    expect(props.onChangeFields).toHaveBeenCalledExactlyOnceWith({ isUrgent: true });
  });

  test('confirms one rule, or all of a group and nothing else', () => {
    const props = buildWorkspaceProps();
    render(<WorkspaceView {...props} />);
    fireEvent.click(screen.getByTestId('confirm-own-accounts'));
    expect(props.onConfirm).toHaveBeenLastCalledWith(['own-accounts'], true);
    fireEvent.click(screen.getByTestId('confirm-rules-all'));
    expect(props.onConfirm).toHaveBeenLastCalledWith(
      [
        'own-accounts',
        'no-data-of-others',
        'no-exfiltration',
        'stop-at-once',
        'ninety-days',
        'coordinate-disclosure',
      ],
      true,
    );
  });

  test('a group that is half confirmed looks neither empty nor whole', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ draft: writtenDraft })} />);
    expect(screen.getByTestId('confirm-rules-all')).toHaveProperty('indeterminate', true);
    expect(screen.getByTestId('confirm-excluded-all')).toHaveProperty('indeterminate', false);
  });

  test('changes the programme, or takes it away', () => {
    const props = buildWorkspaceProps();
    render(<WorkspaceView {...props} />);
    fireEvent.change(screen.getByTestId('programme'), { target: { value: 'cti-platform' } });
    expect(props.onChangeProgramme).toHaveBeenLastCalledWith('cti-platform');
    fireEvent.change(screen.getByTestId('programme'), { target: { value: '' } });
    expect(props.onChangeProgramme).toHaveBeenLastCalledWith(undefined);
  });
});

describe('before you send', () => {
  const checks: readonly DraftCheck[] = [
    { id: 'proof', level: 'ok', field: 'proof', phrase: phrase('check_proof_there', '2') },
    {
      id: 'rules-of-engagement',
      level: 'answer',
      phrase: phrase('check_rules_open', 'SecOps Gateway', '6'),
    },
    {
      id: 'required-impact',
      level: 'block',
      field: 'impact',
      phrase: phrase('check_required', 'Impact', 'SecOps Gateway'),
    },
    { id: 'scope', level: 'warn', phrase: phrase('check_verdict_unclear', 'SecOps Gateway') },
  ];

  test('lists what blocks first and what is fine last', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ checks })} />);
    const ids = [...screen.getByTestId('checks').children].map((row) => row.getAttribute('data-testid'));
    expect(ids).toEqual(['check-required-impact', 'check-rules-of-engagement', 'check-scope', 'check-proof']);
  });

  test('brings the person to the text that a check is about', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ checks })} />);
    fireEvent.click(screen.getByRole('button', { name: /Impact is empty/ }));
    expect(document.activeElement).toBe(field('impact'));
  });

  test('brings the person to the confirmations that a check is about', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ checks })} />);
    fireEvent.click(screen.getByRole('button', { name: /rules of engagement/ }));
    expect(document.activeElement).toBe(screen.getByTestId('confirm-rules-all'));
  });

  test('what is fine, or has no place to go to, is no button', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ checks })} />);
    expect(screen.getByTestId('check-proof').querySelector('button')).toBeNull();
    expect(screen.getByTestId('check-scope').querySelector('button')).toBeNull();
  });

  test('comes back from the review at the text that was asked for', () => {
    render(<WorkspaceView {...buildWorkspaceProps({ focusField: 'steps' })} />);
    expect(document.activeElement).toBe(field('steps'));
  });

  test('says where the report goes, who named it, and that nothing has left', () => {
    const receiver = {
      url: 'https://report.secopsgateway.com/reports',
      host: 'report.secopsgateway.com',
      namedBy: 'policy' as const,
    };
    render(<WorkspaceView {...buildWorkspaceProps({ receiver })} />);
    expect(screen.getByTestId('receiver-host').textContent).toBe('report.secopsgateway.com');
    expect(screen.getByTestId('receiver').textContent).toContain('Named by the policy.');
    expect(screen.getByTestId('receiver').textContent).toContain('Nothing has left this browser.');
  });

  test('without a receiver leads to the options of this programme', () => {
    const props = buildWorkspaceProps();
    render(<WorkspaceView {...props} />);
    fireEvent.click(screen.getByTestId('change-receiver'));
    expect(props.onOpenOptions).toHaveBeenCalledWith('secops-gateway');
  });
});

describe('the bar', () => {
  test.for<readonly [SaveState, string]>([
    [{ kind: 'new' }, 'Draft · nothing typed yet'],
    [{ kind: 'saving' }, 'Saving'],
    [{ kind: 'saved', at: '2026-11-21T14:07:31.000Z' }, 'Draft · saved'],
    [{ kind: 'failed', why: phrase('capture_failed_storage') }, 'Not saved yet: The picture could not'],
  ])('says whether %o is on the disk', ([saveState, words]) => {
    render(<WorkspaceView {...buildWorkspaceProps({ saveState })} />);
    expect(screen.getByTestId('save-state').textContent).toContain(words);
    expect(screen.getByTestId('save-state').dataset['state']).toBe(saveState.kind);
  });

  test('docks only where the browser can', () => {
    const { rerender } = render(<WorkspaceView {...buildWorkspaceProps()} />);
    expect(screen.queryByTestId('dock')).toBeNull();
    rerender(<WorkspaceView {...buildWorkspaceProps({ onDock: () => undefined })} />);
    expect(screen.getByTestId('dock').getAttribute('aria-label')).toBe('Dock beside the page');
  });

  test('a long host loses its beginning, never its registrable domain', () => {
    const verdictHost = `${'label.'.repeat(20)}example.co.uk`;
    render(<WorkspaceView {...buildWorkspaceProps({ verdictHost })} />);
    expect(screen.getByTitle(verdictHost).textContent).toBe('…example.co.uk');
  });

  test('reads evidence, draft, checks, receiver in this order', () => {
    render(<WorkspaceView {...buildWorkspaceProps()} />);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    const places = ['Evidence', 'The finding', 'Before you send', 'Goes to'].map((words) =>
      headings.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((first, second) => first - second));
    expect(places[0]).toBe(0);
  });
});
