import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PopupView } from '../../../components/scope/popup-view.tsx';
import type { PopupViewProps } from '../../../components/scope/popup-view-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import type { VerdictKind } from '../../../lib/scope/verdict.ts';
import { buildVerdict, draftId } from '../evidence-fixtures.ts';
import { ctiPlatform, secopsGateway } from '../programmes.ts';

afterEach(cleanup);

function buildProps(kind: VerdictKind, change: Partial<PopupViewProps> = {}): PopupViewProps {
  return {
    site: {
      kind: 'judged',
      verdict: buildVerdict(kind),
      programme: secopsGateway,
      host: 'app.secopsgateway.com',
      path: '/orders/1042',
    },
    draftCount: 2,
    waitingCount: 1,
    capture: { kind: 'idle' },
    onCaptureScreenshot: vi.fn<() => void>(),
    onStartRecording: vi.fn<() => void>(),
    onStopRecording: vi.fn<() => void>(),
    onStartReport: vi.fn<() => void>(),
    onContinueReport: vi.fn<PopupViewProps['onContinueReport']>(),
    onOpenReports: vi.fn<() => void>(),
    onOpenOptions: vi.fn<PopupViewProps['onOpenOptions']>(),
    onLookUp: vi.fn<() => void>(),
    onOpenCheck: vi.fn<() => void>(),
    onAskProgramme: vi.fn<NonNullable<PopupViewProps['onAskProgramme']>>(),
    ...change,
  };
}

/** A page that a platform's list decided, behind which no policy stands. */
function buildListSite(kind: VerdictKind): PopupViewProps['site'] {
  return {
    kind: 'judged',
    verdict: { ...buildVerdict(kind), programmeName: 'Acme', format: 'hackerone' },
    host: 'shop.acme.example',
    path: '/',
  };
}

const running = {
  isRunning: true,
  elapsedSeconds: 42,
  requestCount: 37,
  leftScopeCount: 3,
  leftScopeHosts: ['js.stripe.test'],
};

describe('before drafts and programmes are read', () => {
  test('the verdict stands, and nothing that could still change', () => {
    render(<PopupView {...buildProps('unknown', { isReading: true, draftCount: 0, waitingCount: 0 })} />);
    expect(screen.getByTestId('verdict').dataset['kind']).toBe('unknown');
    for (const testId of ['start-report', 'capture-screenshot', 'add-programme', 'promise-tiles']) {
      expect(screen.queryByTestId(testId)).toBeNull();
    }
    expect(screen.getByTestId('popup-counts').textContent).toBe('');
  });
});

describe('a page that a list without a policy decided', () => {
  test('can be reported about, and the popup says where that goes', () => {
    const props = buildProps('in', { site: buildListSite('in') });
    render(<PopupView {...props} />);
    expect(screen.getByTestId('list-only').textContent).toContain('where Acme takes reports');
    fireEvent.click(screen.getByTestId('start-report'));
    expect(props.onStartReport).toHaveBeenCalledOnce();
  });

  test('that is out of scope says nothing of reports', () => {
    render(<PopupView {...buildProps('out', { site: buildListSite('out') })} />);
    expect(screen.queryByTestId('list-only')).toBeNull();
  });
});

describe('the verdict', () => {
  test.for([
    ['in', 'In scope'],
    ['out', 'Out of scope'],
    ['unclear', 'Unclear'],
    ['unknown', 'Unknown'],
  ] as const)('says %s in words, as the heading of the popup', ([kind, words]) => {
    render(<PopupView {...buildProps(kind)} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
    expect(screen.getByTestId('verdict').dataset['kind']).toBe(kind);
  });

  test.each([
    ['Umbrella', 'Ask both programmes before you test.'],
    ['Acme', 'Ask the programme before you test.'],
  ])('says whom to ask where %s excludes what Acme lists', (otherProgrammeName, sentence) => {
    const verdict = { ...buildVerdict('unclear'), programmeName: 'Acme', otherProgrammeName };
    const site = { kind: 'judged', verdict, host: 'acme.com', path: '/' } as const;
    render(<PopupView {...buildProps('unclear')} site={site} />);
    expect(screen.getByTestId('verdict').textContent).toContain(sentence);
  });

  test('says when the list has expired', () => {
    const props = buildProps('in');
    render(
      <PopupView
        {...props}
        site={{
          kind: 'judged',
          verdict: { ...buildVerdict('in'), isListExpired: true },
          host: 'a.example',
          path: '/',
        }}
      />,
    );
    expect(screen.getByTestId('verdict').textContent).toContain('This list has expired');
  });

  test('explains itself: the rule, the one that nearly decided, the list and its expiry', () => {
    const verdict = {
      ...buildVerdict('in'),
      runnerUp: { pattern: '*.stripe.com', state: 'out' as const, reason: 'third_party' as const },
    };
    render(
      <PopupView
        {...buildProps('in', {
          site: {
            kind: 'judged',
            verdict,
            programme: secopsGateway,
            host: 'app.secopsgateway.com',
            path: '/',
          },
        })}
      />,
    );
    const why = screen.getByTestId('why-verdict').textContent;
    for (const part of [
      '*.secopsgateway.com',
      '*.stripe.com',
      'third party',
      '29 Apr 2026',
      'our own choice',
    ]) {
      expect(why).toContain(part);
    }
  });

  test('keeps every character of a long host, and its registrable domain in one piece', () => {
    const host = `${'a-label-of-forty-characters-or-there-abt.'.repeat(4)}example.co.uk:8443`;
    render(
      <PopupView
        {...buildProps('in', {
          site: { kind: 'judged', verdict: buildVerdict('in'), host, path: `/${'p'.repeat(5000)}` },
        })}
      />,
    );
    const shown = screen.getByTestId('verdict-host');
    expect(shown.textContent.startsWith(`${host}/ppp`)).toBe(true);
    expect(shown.textContent.length).toBeLessThan(host.length + 200);
    expect(within(shown).getByText('example.co.uk:8443')).toBeDefined();
  });

  test('shows hostile values as text, whatever they contain', () => {
    const hostile = '`<img src=x onerror=alert(1)>` \uE001 $1 \u202Eexe';
    const verdict = { ...buildVerdict('out'), reason: phrase('scope_out_other', hostile, hostile) };
    render(
      <PopupView
        {...buildProps('out', { site: { kind: 'judged', verdict, host: hostile, path: hostile } })}
      />,
    );
    const card = screen.getByTestId('verdict');
    expect(card.querySelector('img')).toBeNull();
    expect(card.textContent).toContain(`${hostile} excludes ${hostile}.`);
    expect(card.querySelectorAll('[data-character="U+202E"]').length).toBeGreaterThan(0);
  });
});

describe('a look-up of the site’s own policy', () => {
  test.for(['in', 'out', 'unclear', 'unknown'] as const)('is offered where the page is %s', (kind) => {
    const onLookUp = vi.fn<() => void>();
    render(<PopupView {...buildProps(kind, { onLookUp })} />);
    fireEvent.click(screen.getByRole('button', { name: "Look up this site's policy" }));
    expect(onLookUp).toHaveBeenCalledOnce();
  });
});

describe('what a version 1 policy states of testing', () => {
  test('stands beside the verdict', () => {
    const site = {
      kind: 'judged',
      verdict: buildVerdict('in'),
      programme: secopsGateway,
      statements: [{ activity: 'fuzzing', status: 'not-covered', conditions: [] }],
      host: 'acme.com',
      path: '/',
    } as const;
    render(<PopupView {...buildProps('in', { site })} />);
    expect(screen.getByTestId('popup-statements').textContent).toContain(
      'the publisher states nothing about this',
    );
    expect(screen.getByTestId('verdict').dataset['kind']).toBe('in');
  });
});

describe('the actions', () => {
  test('starts a report, takes a screenshot and records in scope', () => {
    const props = buildProps('in');
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('start-report'));
    fireEvent.click(screen.getByTestId('capture-screenshot'));
    fireEvent.click(screen.getByTestId('start-recording'));
    expect(props.onStartReport).toHaveBeenCalledTimes(1);
    expect(props.onCaptureScreenshot).toHaveBeenCalledTimes(1);
    expect(props.onStartRecording).toHaveBeenCalledTimes(1);
  });

  test('continues the current draft, and can still start another', () => {
    const props = buildProps('in', { currentDraft: { id: draftId, title: '' } });
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('start-report'));
    fireEvent.click(screen.getByTestId('start-another'));
    expect(props.onContinueReport).toHaveBeenCalledWith(draftId);
    expect(props.onStartReport).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Untitled report')).toBeDefined();
  });

  test('out of scope offers to report what was seen, and no recording', () => {
    render(<PopupView {...buildProps('out')} />);
    expect(screen.getByTestId('start-report').textContent).toBe('Report what you already saw');
    expect(screen.queryByTestId('start-recording')).toBeNull();
    expect(screen.getByTestId('capture-screenshot')).toBeDefined();
  });

  test('out of scope a running recording can still be stopped', () => {
    const props = buildProps('out', { recording: running });
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('stop-recording'));
    expect(props.onStopRecording).toHaveBeenCalledTimes(1);
    expect(screen.getByTestId('recording').textContent).toContain('0:42 · 37 requests');
    expect(screen.getByTestId('recording').textContent).toContain('3 requests left scope: js.stripe.test');
  });

  test('unclear asks the programme by the channel it prefers', () => {
    const channels = [
      { type: 'form' as const, value: 'https://example.com/form', isPreferred: false },
      { type: 'email' as const, value: 'security@example.com', isPreferred: true },
    ];
    const props = buildProps('unclear', {
      site: {
        kind: 'judged',
        verdict: buildVerdict('unclear'),
        programme: { ...secopsGateway, channels },
        host: 'example.com',
        path: '/',
      },
    });
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('ask-programme'));
    expect(props.onAskProgramme).toHaveBeenCalledWith(channels[1]);
  });

  test('unclear without a way to ask makes the report the primary action', () => {
    render(<PopupView {...buildProps('unclear', { onAskProgramme: undefined })} />);
    expect(screen.queryByTestId('ask-programme')).toBeNull();
  });

  test('unknown says to add a programme', () => {
    const props = buildProps('unknown', {
      site: { kind: 'judged', verdict: buildVerdict('unknown'), host: 'example.org', path: '/' },
    });
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('add-programme'));
    expect(props.onOpenOptions).toHaveBeenCalledWith();
    expect(screen.getByTestId('verdict').textContent).toContain('do not test it');
  });

  test('an open programme leads to the place where its addresses are added', () => {
    const props = buildProps('unknown', {
      site: {
        kind: 'judged',
        verdict: buildVerdict('unknown'),
        programme: ctiPlatform,
        host: 'example.org',
        path: '/',
      },
    });
    render(<PopupView {...props} />);
    expect(
      screen.getByText('This policy names no web addresses. Add the ones you were given.'),
    ).toBeDefined();
    fireEvent.click(screen.getByTestId('complete-programme'));
    expect(props.onOpenOptions).toHaveBeenCalledWith('cti-platform');
  });

  test('a second click while a picture is taken does nothing', () => {
    const props = buildProps('in', { capture: { kind: 'busy' } });
    render(<PopupView {...props} />);
    fireEvent.click(screen.getByTestId('capture-screenshot'));
    expect(props.onCaptureScreenshot).not.toHaveBeenCalled();
  });

  test('a failed capture is said at once', () => {
    render(
      <PopupView
        {...buildProps('in', { capture: { kind: 'failed', phrase: phrase('capture_navigated') } })}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('Nothing was kept');
  });

  test('goes through the controls from top to bottom with the keyboard alone', () => {
    render(<PopupView {...buildProps('in')} />);
    const order = [...screen.getByTestId('popup').querySelectorAll('button, summary')].map(
      (element) => element.getAttribute('data-testid') ?? element.textContent.replace(/\d+$/, ''),
    );
    expect(order).toEqual([
      'open-reports',
      'open-options',
      'Why this verdict',
      'start-report',
      'capture-screenshot',
      'start-recording',
      'look-up-policy',
      'Rules of engagement',
      'Not eligible here',
      'open-check',
    ]);
  });
});

describe('the programme', () => {
  test('has its rules, its excluded classes with their exceptions, and its dated promises', () => {
    render(<PopupView {...buildProps('in')} />);
    expect(screen.getByTestId('rules-of-engagement').querySelectorAll('li')).toHaveLength(6);
    const excluded = screen.getByTestId('excluded-classes');
    expect(excluded.querySelectorAll('li')).toHaveLength(12);
    expect(excluded.textContent).toContain('expose you to legal risk');
    expect(excluded.textContent).toContain('Unless: You demonstrate the impact.');
    const tiles = within(screen.getByRole('list', { name: 'What the programme promises' }));
    expect(tiles.getAllByRole('listitem').map((tile) => tile.textContent)).toEqual([
      '72 hacknowledge',
      '7 daystimeline, business',
      '90 daysbefore disclosure',
    ]);
  });
});

describe('pages without a verdict', () => {
  test('says why nothing can be done on a page of the browser, and offers no action there', () => {
    render(
      <PopupView
        {...buildProps('in', { site: { kind: 'unreachable', why: phrase('unreachable_browser_page') } })}
      />,
    );
    expect(screen.getByTestId('unreachable').textContent).toContain(
      'Open a web page and click Goodfaith there',
    );
    expect(screen.queryByTestId('start-report')).toBeNull();
    expect(screen.getByTestId('open-reports')).toBeDefined();
  });

  test('says what it waits for', () => {
    render(
      <PopupView {...buildProps('in', { site: { kind: 'loading' }, draftCount: 0, waitingCount: 0 })} />,
    );
    expect(screen.getByText('Reading the lists.')).toBeDefined();
    expect(screen.getByTestId('popup-counts').textContent).toBe('No drafts');
  });
});
