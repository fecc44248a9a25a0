import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { EvidencePanel } from '../../../components/evidence/evidence-panel.tsx';
import { phrase } from '../../../lib/base/text.ts';
import { buildExchange, buildLedgerRow, buildVerdict, screenshot } from '../evidence-fixtures.ts';
import { buildEvidenceProps } from '../workspace-fixtures.ts';

afterEach(cleanup);

const recorder = buildEvidenceProps().recorder;

describe('the list', () => {
  test('says what to do first while it is empty', () => {
    render(<EvidencePanel {...buildEvidenceProps()} />);
    expect(screen.getByText(/Take a screenshot, or record requests/)).toBeDefined();
  });

  test('says of each piece how it was made, when, and its own verdict', () => {
    const items = [
      { evidence: screenshot },
      { evidence: buildExchange(2, { verdict: buildVerdict('out'), statusCode: 403 }), maskedCount: 2 },
      { evidence: buildExchange(3, { statusCode: undefined, error: 'net::ERR_ABORTED' }) },
    ];
    render(<EvidencePanel {...buildEvidenceProps({ items })} />);
    const rows = screen
      .getAllByTestId('evidence-item')
      .map((row) => row.textContent)
      .toReversed();
    expect(rows[0]).toContain('Photograph · 14:02:11 UTC · 1280 × 800');
    expect(rows[1]).toContain('403GET /api/orders/1042');
    expect(rows[1]).toContain('Browser-observed · 2 values masked');
    expect(rows[1]).toContain('Out of scope');
    expect(rows[2]).toContain('no answer');
    expect(rows[2]).toContain('net::ERR_ABORTED');
  });

  test('takes one piece out of the report, or marks it as the proof', () => {
    const exchange = buildExchange(2);
    const props = buildEvidenceProps({ items: [{ evidence: exchange }] });
    render(<EvidencePanel {...props} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'In the report: GET /api/orders/1042' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mark as proof: GET /api/orders/1042' }));
    expect(props.onIncludeEvidence).toHaveBeenCalledExactlyOnceWith(exchange.id, false);
    expect(props.onMarkProof).toHaveBeenCalledExactlyOnceWith(exchange.id, true);
  });

  test('the proof says so, and can be unmarked', () => {
    const exchange = buildExchange(2, { isProof: true });
    const props = buildEvidenceProps({ items: [{ evidence: exchange }] });
    render(<EvidencePanel {...props} />);
    expect(screen.getByTestId('mark-proof').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByTestId('mark-proof'));
    expect(props.onMarkProof).toHaveBeenCalledExactlyOnceWith(exchange.id, false);
  });

  test('asks before it removes, and Cancel removes nothing', () => {
    const props = buildEvidenceProps({ items: [{ evidence: screenshot }] });
    render(<EvidencePanel {...props} />);
    fireEvent.click(screen.getByTestId('remove-evidence'));
    fireEvent.click(screen.getByTestId('cancel'));
    expect(props.onRemoveEvidence).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByTestId('remove-evidence'));
    fireEvent.click(screen.getByTestId('confirm'));
    expect(props.onRemoveEvidence).toHaveBeenCalledExactlyOnceWith(screenshot.id);
  });

  test('a long recording comes in steps', () => {
    const items = Array.from({ length: 140 }, (_unused, index) => ({
      evidence: buildExchange(index, { url: `https://app.secopsgateway.com/api/orders/${index}` }),
    }));
    render(<EvidencePanel {...buildEvidenceProps({ items })} />);
    // what was just done stands on top
    expect(screen.getAllByTestId('evidence-item')[0]?.textContent).toContain('/api/orders/139');
    expect(screen.getAllByTestId('evidence-item')).toHaveLength(30);
    fireEvent.click(screen.getByRole('button', { name: 'Show 100 of 110 more' }));
    expect(screen.getAllByTestId('evidence-item')).toHaveLength(130);
  });

  test('shows hostile labels and addresses as text', () => {
    const items = [
      { evidence: { ...screenshot, label: '<img src=x onerror=alert(1)>' } },
      { evidence: buildExchange(1, { url: 'javascript:alert(1)', method: '<b>' }) },
    ];
    render(<EvidencePanel {...buildEvidenceProps({ items })} />);
    const rows = screen.getAllByTestId('evidence-item');
    expect(rows[1]?.querySelector('img')).toBeNull();
    expect(rows[0]?.querySelector('b, a')).toBeNull();
  });
});

describe('the recorder', () => {
  test('starts, counts and stops', () => {
    const props = buildEvidenceProps();
    const { rerender } = render(<EvidencePanel {...props} />);
    fireEvent.click(screen.getByTestId('start-recording'));
    expect(props.onStartRecording).toHaveBeenCalledTimes(1);
    rerender(
      <EvidencePanel
        {...props}
        recorder={{
          ...recorder,
          isRunning: true,
          elapsedSeconds: 3661,
          requestCount: 1,
          leftScopeCount: 0,
          leftScopeHosts: [],
        }}
      />,
    );
    expect(screen.getByTestId('recording').textContent).toContain('1:01:01 · 1 request');
    expect(screen.getByTestId('recording').textContent).not.toContain('left scope');
    fireEvent.click(screen.getByTestId('stop-recording'));
    expect(props.onStopRecording).toHaveBeenCalledTimes(1);
  });

  test('without a tab says where to record instead', () => {
    render(<EvidencePanel {...buildEvidenceProps({ recorder: { ...recorder, canRecord: false } })} />);
    expect(screen.queryByTestId('start-recording')).toBeNull();
    expect(screen.getByText(/click Record in the Goodfaith popup/)).toBeDefined();
  });

  test('names every host it could not see, says why, and asks for one on a click', () => {
    const props = buildEvidenceProps({
      recorder: { ...recorder, unseenHosts: [{ host: 'api.example.com', requestCount: 12 }] },
    });
    render(<EvidencePanel {...props} />);
    expect(screen.getByText(/The browser hides requests to these hosts/)).toBeDefined();
    expect(screen.getByText('12 requests not seen')).toBeDefined();
    fireEvent.click(screen.getByTestId('ask-host'));
    expect(props.onAskForHost).toHaveBeenCalledExactlyOnceWith('api.example.com');
  });

  test('asks for a host that was typed, and never for nothing', () => {
    const props = buildEvidenceProps();
    render(<EvidencePanel {...props} />);
    fireEvent.click(screen.getByTestId('another-host-ask'));
    fireEvent.change(screen.getByTestId('another-host-input'), { target: { value: '  cdn.example.com ' } });
    fireEvent.submit(screen.getByTestId('another-host-input'));
    expect(props.onAskForHost).toHaveBeenCalledExactlyOnceWith('cdn.example.com');
  });

  test('says at once what went wrong', () => {
    const problem = phrase('recording_host_denied', 'api.example.com');
    render(<EvidencePanel {...buildEvidenceProps({ recorder: { ...recorder, problem } })} />);
    expect(screen.getByRole('alert').textContent).toContain('still hides requests to api.example.com');
  });
});

describe('masks and ledger', () => {
  test('keeps one masked value when the person says it is the finding', () => {
    const props = buildEvidenceProps({
      maskedValues: [
        {
          placeholder: 'token-3f1c9a',
          description: phrase('redaction_mask', 'Token', 'the request header Authorization'),
          count: 6,
          isKept: false,
          isLocked: false,
        },
      ],
    });
    render(<EvidencePanel {...props} />);
    const list = within(screen.getByTestId('masked-values'));
    expect(list.getByText(/6 places/).textContent).toContain('Token in the request header Authorization');
    fireEvent.click(list.getByRole('checkbox', { name: 'Keep token-3f1c9a, it is the finding' }));
    expect(props.onKeepValue).toHaveBeenCalledExactlyOnceWith('token-3f1c9a', true);
  });

  test('does not offer to keep what an organisation masks, and says why', () => {
    const locked = {
      placeholder: 'internal-5c21aa',
      description: phrase('redaction_mask', "Value under your organisation's rule", 'the part “customer”'),
      count: 1,
      isKept: false,
      isLocked: true,
    };
    render(<EvidencePanel {...buildEvidenceProps({ maskedValues: [locked] })} />);
    const list = within(screen.getByTestId('masked-values'));
    expect(list.queryByRole('checkbox')).toBeNull();
    expect(list.getByTestId('locked-value').textContent).toBe("Your organisation's rule: it cannot be kept.");
  });

  test('lists the latest rows first and folds the older ones', () => {
    const ledger = Array.from({ length: 6 }, (_unused, index) =>
      buildLedgerRow(index, {
        kind: 'dropped',
        phrase: phrase('recording_host_not_seen', `host-${index}.example`, '3'),
      }),
    );
    render(<EvidencePanel {...buildEvidenceProps({ ledger })} />);
    const rows = within(screen.getByTestId('ledger')).getAllByRole('listitem', { hidden: true });
    expect(rows[0]?.textContent).toContain('host-5.example');
    expect(rows).toHaveLength(6);
    expect(screen.getByText('2 earlier rows')).toBeDefined();
  });
});
