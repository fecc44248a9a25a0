import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LookupView } from '../../../components/policy/lookup-view.tsx';
import type { LookupViewProps } from '../../../components/policy/lookup-view-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import {
  buildFoundPolicy,
  buildFoundSecurityTxt,
  emptyFindings,
  findings,
  foundState,
  harbourPolicy,
  lookupProps,
  plan,
  securityTxtLines,
} from '../lookup-fixtures.ts';

afterEach(cleanup);

function show(change: Partial<LookupViewProps> = {}): void {
  render(<LookupView {...lookupProps} {...change} />);
}

describe('before the click', () => {
  test('names every request and its host, and says that nothing was sent', () => {
    const onAsk = vi.fn<() => void>();
    show({ onAsk });
    const card = screen.getByTestId('lookup-plan');
    for (const { url } of plan.requests) expect(card.textContent).toContain(url);
    expect(card.textContent).toContain('Nothing has been sent yet.');
    expect(onAsk).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Ask shop.harbour.example' }));
    expect(onAsk).toHaveBeenCalledOnce();
  });

  test('says that a refused host got nothing', () => {
    show({ state: { kind: 'planned', plan, trouble: 'denied' } });
    expect(screen.getByRole('alert').textContent).toContain('nothing was sent');
  });

  test('a site on this computer can be opened by the person, a private one cannot', () => {
    const onAllowThisComputer = vi.fn<(isAllowed: boolean) => void>();
    const reason = phrase('lookup_refused_this_computer', 'localhost:8080');
    show({ state: { kind: 'refused', reason, isThisComputer: true }, onAllowThisComputer });
    fireEvent.click(screen.getByRole('checkbox', { name: /Allow look-ups on this computer/ }));
    expect(onAllowThisComputer).toHaveBeenCalledWith(true);
    cleanup();
    show({
      state: { kind: 'refused', reason: phrase('lookup_refused_private', '10.0.0.1'), isThisComputer: false },
    });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByTestId('ask-site')).toBeNull();
  });
});

describe('what was found', () => {
  test('the policy: who speaks, for which hosts, how many rules, where reports go', () => {
    show({ state: foundState });
    const words = screen.getByTestId('policy-found').textContent;
    for (const part of [
      'Harbour Supply',
      'policies.provider.example with what lies below it, and shop.harbour.example',
      '1 in scope, 1 out of scope, 1 that decide nothing',
      'We welcome careful research on our shop.',
      'security@harbour.example',
      'https://report.provider.example/reports',
      'CVD Policy 0.2',
      'Nothing is kept unless you add it.',
    ]) {
      expect(words).toContain(part);
    }
    expect(screen.getByTestId('refused-rule').textContent).toContain('*.bank.example');
  });

  test('the file: contacts in order, keys that are not fetched, and lines that nobody knows', () => {
    show({ state: foundState });
    const card = screen.getByTestId('security-txt');
    const words = card.textContent;
    expect(words.indexOf('mailto:security@harbour.example')).toBeLessThan(
      words.indexOf('https://harbour.example/report'),
    );
    expect(words).toContain('not fetched');
    expect(words).toContain('X-Coffee: yes please');
    expect(words).toContain('no field that is known');
    expect(within(card).getAllByRole('listitem', { hidden: true })).toHaveLength(securityTxtLines.length);
  });

  test('a verified signature says what it means, and whose word the key is', () => {
    show({ state: foundState });
    const notice = screen.getByTestId('signature');
    expect(notice.dataset['state']).toBe('verified');
    expect(notice.textContent).toContain('5F2D E552 1C63 A801 AB59 CCB6 03D4 9DE4 4B29 100F');
    expect(notice.textContent).toContain('which this site itself names');
    expect(notice.textContent).toContain('does not show whose key it is');
  });

  test.each([
    ['none', { kind: 'none' }, 'not signed'],
    ['unchecked', { kind: 'unchecked', reason: phrase('lookup_signature_no_key') }, 'names no key'],
    ['refused', { kind: 'refused', reason: phrase('openpgp_signature_wrong') }, ''],
  ] as const)('a signature that is %s never reads as verified', (state, signature, words) => {
    const securityTxt = buildFoundSecurityTxt(securityTxtLines.join('\n'), signature);
    show({ state: { ...foundState, findings: { ...findings, securityTxt } } });
    const notice = screen.getByTestId('signature');
    expect(notice.dataset['state']).toBe(state);
    expect(notice.textContent).toContain(words);
    expect(notice.textContent).not.toContain('Signed by key');
  });

  test('problems of the file stand in sentences', () => {
    const securityTxt = buildFoundSecurityTxt(
      'Contact: javascript:alert(1)\nExpires: 2020-01-01T00:00:00Z\n',
    );
    show({ state: { ...foundState, findings: { ...findings, securityTxt } } });
    const words = screen.getByTestId('security-txt-problems').textContent;
    expect(words).toContain('expired on 2020-01-01');
    expect(words).toContain('names no contact that can be used');
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  test('the keyboard goes on where the answer begins', () => {
    show({ state: foundState });
    expect(document.activeElement?.textContent).toBe('Policy');
  });

  test('nothing at all says what to do instead, and offers nothing to add', () => {
    show({ state: { ...foundState, findings: emptyFindings } });
    expect(screen.getByTestId('policy-none').textContent).toContain('ask the contact');
    expect(screen.queryByTestId('add-found-policy')).toBeNull();
    expect(screen.getByTestId('lookup-sent').textContent).toContain('something else (text/html)');
  });

  test('a policy that cannot be used says why, and cannot be added', () => {
    const policy = buildFoundPolicy({ ...harbourPolicy, research: { posture: 'sometimes' } });
    show({ state: { ...foundState, findings: { ...findings, policy } } });
    expect(screen.getByTestId('policy-refused').textContent).toContain('Nothing was kept');
    expect(screen.queryByTestId('add-found-policy')).toBeNull();
  });

  test('a further host needs a click of its own, on its name', () => {
    const request = { url: 'https://keys.example/k.asc', purpose: 'key' } as const;
    const onAskMore = vi.fn<LookupViewProps['onAskMore']>();
    show({ state: { ...foundState, findings: { ...findings, wanted: [request] } }, onAskMore });
    fireEvent.click(screen.getByRole('button', { name: 'Ask keys.example' }));
    expect(onAskMore).toHaveBeenCalledWith(request);
  });

  test('what was lent can be given back', () => {
    const onGiveBackHosts = vi.fn<() => void>();
    show({ state: foundState, lentHosts: ['https://shop.harbour.example/*'], onGiveBackHosts });
    expect(screen.getByTestId('lent-hosts').textContent).toContain('Goodfaith may read shop.harbour.example');
    fireEvent.click(screen.getByTestId('give-back-lent'));
    expect(onGiveBackHosts).toHaveBeenCalledOnce();
  });

  test('adding is a click, and what became of it is said', () => {
    const onAdd = vi.fn<() => void>();
    show({ state: foundState, onAdd });
    fireEvent.click(screen.getByTestId('add-found-policy'));
    expect(onAdd).toHaveBeenCalledOnce();
    cleanup();
    show({ state: { ...foundState, adding: { kind: 'added', name: 'Harbour Supply' } } });
    expect(screen.getByTestId('lookup-added').textContent).toContain('Harbour Supply was added');
    expect(screen.queryByTestId('add-found-policy')).toBeNull();
  });
});
