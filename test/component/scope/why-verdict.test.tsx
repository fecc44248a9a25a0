import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WhyVerdict } from '../../../components/scope/why-verdict.tsx';
import { phrase } from '../../../lib/base/text.ts';
import { explainScope, type ScopeExplanation } from '../../../lib/scope/decide/explain-scope.ts';

import { readPlainList } from '../check-fixtures.ts';
import { buildVerdict } from '../evidence-fixtures.ts';
import { secopsGateway } from '../programmes.ts';

afterEach(cleanup);

const now = Date.parse('2026-11-22T12:00:00Z');

async function openWhy(explanation: ScopeExplanation): Promise<HTMLElement> {
  render(<WhyVerdict verdict={explanation.verdict} onExplain={async () => explanation} isOpenAtFirst />);
  const why = screen.getByTestId('why-verdict');
  why.dispatchEvent(new Event('toggle'));
  await waitFor(() => screen.getByTestId('considered-rules'));
  return why;
}

describe('why a verdict', () => {
  test('names the list, its source, format and age, and how the rule was read', () => {
    const verdict = {
      ...buildVerdict('in'),
      format: 'hackerone-csv',
      sourceName: 'acme.csv',
      isListStale: true,
      doubts: [phrase('scope_doubt_end_star')],
    };
    render(<WhyVerdict verdict={verdict} programme={secopsGateway} />);
    const why = screen.getByTestId('why-verdict').textContent;
    for (const part of [
      'acme.csv',
      'HackerOne csv',
      'not refreshed in time',
      'any path on this host',
      '29 Apr 2026',
    ]) {
      expect(why).toContain(part);
    }
    expect(screen.queryByTestId('considered-rules')).toBeNull();
  });

  test('shows a format that nobody has a name for as it is', () => {
    render(<WhyVerdict verdict={{ ...buildVerdict('in'), format: '__proto__' }} />);
    expect(screen.getByTestId('why-verdict').textContent).toContain('__proto__');
  });

  test('names both programmes where two lists differ, with the rule of each', async () => {
    const lists = [
      readPlainList('Acme', ['app.acme.com']),
      readPlainList('Umbrella', ['!*.acme.com', '10.0.0.0/8']),
    ];
    const why = await openWhy(explainScope('https://app.acme.com/', lists, { now }));
    expect(why.textContent).toContain('Umbrella: *.acme.com out of scope');
    expect(why.textContent).toContain('Umbrella also lists ranges of IP addresses');
    const rows = [...screen.getByTestId('considered-rules').querySelectorAll('li')].map(
      (row) => row.textContent,
    );
    expect(rows).toEqual([
      'app.acme.com in scopeAcme: covers this address.',
      '*.acme.com out of scopeUmbrella: covers this address.',
    ]);
  });

  test('lists at most fifty rules and counts the rest', async () => {
    const paths = Array.from({ length: 120 }, (_unused, index) => `acme.com/${index}`);
    await openWhy(
      explainScope('https://acme.com/', [readPlainList('Acme', ['acme.com', ...paths])], { now }),
    );
    expect(screen.getByText('Rules considered: 121')).toBeDefined();
    expect(screen.getByTestId('considered-rules').querySelectorAll('li')).toHaveLength(50);
    expect(screen.getByTestId('more-considered').textContent).toBe('71 more are not listed.');
  });

  test('shows what a hostile list says as text', async () => {
    const hostile = readPlainList('<b>Acme</b>\u202E', [
      'acme.com <img src=x onerror=alert(1)>',
      'acme.com - \u202E`x`',
    ]);
    const why = await openWhy(explainScope('https://acme.com/', [hostile], { now }));
    expect(why.querySelector('img, b')).toBeNull();
    expect(why.textContent).toContain('acme.com <img src=x onerror=alert(1)>');
    expect(why.querySelectorAll('[data-character="U+202E"]').length).toBeGreaterThan(0);
  });

  test('explains also where it was opened before that could be done', async () => {
    const explanation = explainScope('https://acme.com/', [readPlainList('Acme', ['acme.com'])], { now });
    const { rerender } = render(<WhyVerdict verdict={explanation.verdict} isOpenAtFirst />);
    screen.getByTestId('why-verdict').dispatchEvent(new Event('toggle'));
    rerender(<WhyVerdict verdict={explanation.verdict} onExplain={async () => explanation} isOpenAtFirst />);
    await waitFor(() => expect(screen.getByTestId('considered-rules').textContent).toContain('acme.com'));
  });

  test('looks at the lists once, and only when asked', async () => {
    const explanation = explainScope('https://acme.com/', [readPlainList('Acme', ['acme.com'])], { now });
    const onExplain = vi.fn<() => Promise<ScopeExplanation>>(async () => explanation);
    render(<WhyVerdict verdict={explanation.verdict} onExplain={onExplain} />);
    expect(onExplain).not.toHaveBeenCalled();
    const why = screen.getByTestId('why-verdict');
    for (const isOpen of [true, false, true]) {
      why.toggleAttribute('open', isOpen);
      why.dispatchEvent(new Event('toggle'));
      await waitFor(() => expect(onExplain).toHaveBeenCalledTimes(1));
      if (isOpen) await waitFor(() => screen.getByTestId('considered-rules'));
    }
    expect(onExplain).toHaveBeenCalledTimes(1);
  });
});
