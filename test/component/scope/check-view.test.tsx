import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CheckView } from '../../../components/scope/check-view.tsx';
import type { CheckViewProps } from '../../../components/scope/check-view-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import { buildCheckProps } from '../check-fixtures.ts';

afterEach(cleanup);

const fourLines = ['https://app.secopsgateway.com/', 'js.stripe.com', 'www.acme.com', 'no address'].join(
  '\n',
);
const manyLines = Array.from({ length: 250 }, (_unused, index) => `h${index}.example.org`).join('\n');

const paste = (pasted: string): boolean =>
  fireEvent.paste(screen.getByTestId('check-text'), { clipboardData: { getData: () => pasted } });

const readRows = (): readonly string[] =>
  [...screen.getByTestId('check-table').querySelectorAll('tbody tr')].map((row) => row.textContent);

describe('the check page', () => {
  test('says what to do first', () => {
    render(<CheckView {...buildCheckProps('')} />);
    expect(screen.getByText('Nothing to judge yet')).toBeDefined();
    expect(screen.queryByTestId('check-table')).toBeNull();
  });

  test('hands over what stands in the box, by the button and by the keyboard', () => {
    const onCheck = vi.fn<CheckViewProps['onCheck']>();
    render(<CheckView {...buildCheckProps('', { onCheck })} />);
    const box = screen.getByLabelText('Web addresses, one a line');
    fireEvent.change(box, { target: { value: 'a.com\nb.com' } });
    fireEvent.click(screen.getByTestId('check-run'));
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onCheck.mock.calls).toEqual([['a.com\nb.com'], ['a.com\nb.com']]);
  });

  test('holds a text beside the box that no box can show, and judges it', () => {
    const onCheck = vi.fn<CheckViewProps['onCheck']>();
    render(<CheckView {...buildCheckProps('', { onCheck })} />);
    const long = 'a.example\n'.repeat(5001);
    expect(paste('a.example\n'.repeat(5000))).toBe(true);
    expect(paste(long)).toBe(false);
    expect(screen.getByTestId('check-held').textContent).toContain('5,001 lines pasted');
    expect(screen.getByTestId('check-text').hidden).toBe(true);
    fireEvent.click(screen.getByTestId('check-run'));
    fireEvent.click(screen.getByTestId('check-held-remove'));
    expect(screen.getByTestId('check-text').hidden).toBe(false);
    fireEvent.click(screen.getByTestId('check-run'));
    expect(onCheck.mock.calls).toEqual([[long], ['']]);
  });

  test('has a row for each line: address, verdict, rule, programme and reason', () => {
    render(<CheckView {...buildCheckProps(fourLines)} />);
    expect(readRows()).toEqual([
      'https://app.secopsgateway.com/In scope*.secopsgateway.comSecOps GatewaySecOps Gateway lists *.secopsgateway.com, and no exclusion covers this page. Why',
      'js.stripe.comOut of scope*.stripe.comSecOps GatewaySecOps Gateway excludes *.stripe.com and says that it belongs to a third party. Why',
      'www.acme.comUnclear*acme.comAcmeAcme names *acme.com, whose star touches a name, so www.acme.com may or may not be meant. Why',
      'no addressUnknownThis is not a web address, so no list can judge it. Why',
    ]);
    expect(screen.getByTestId('check-status').textContent).toBe('Judged 4.');
  });

  test('filters by verdict and says how many have each', () => {
    render(<CheckView {...buildCheckProps(fourLines)} />);
    const filter = within(screen.getByTestId('check-filter'));
    expect(filter.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'All: 4',
      'In scope: 1',
      'Out of scope: 1',
      'Unclear: 1',
      'Unknown: 1',
    ]);
    fireEvent.click(screen.getByTestId('check-filter-out'));
    expect(readRows()).toHaveLength(1);
    expect(readRows()[0]).toContain('js.stripe.com');
  });

  test('saves what is shown', () => {
    const onSaveCsv = vi.fn<CheckViewProps['onSaveCsv']>();
    render(<CheckView {...buildCheckProps(fourLines, { onSaveCsv })} />);
    fireEvent.click(screen.getByTestId('save-csv'));
    fireEvent.click(screen.getByTestId('check-filter-in'));
    expect(screen.getByTestId('save-csv').textContent).toBe('Save these 1 as CSV');
    fireEvent.click(screen.getByTestId('save-csv'));
    expect(onSaveCsv.mock.calls.map(([checked]) => checked.length)).toEqual([4, 1]);
  });

  test('shows many in steps of a hundred', () => {
    render(<CheckView {...buildCheckProps(manyLines)} />);
    expect(readRows()).toHaveLength(100);
    fireEvent.click(screen.getByTestId('check-previous'));
    fireEvent.click(screen.getByTestId('check-next'));
    fireEvent.click(screen.getByTestId('check-next'));
    fireEvent.click(screen.getByTestId('check-next'));
    expect(screen.getByTestId('check-rows').textContent).toBe('201 to 250 of 250');
    expect(readRows()).toHaveLength(50);
    expect(readRows()[0]).toContain('h200.example.org');
    fireEvent.click(screen.getByTestId('check-filter-in'));
    expect(screen.getByText('No address has this verdict.')).toBeDefined();
    fireEvent.click(screen.getByTestId('check-filter-unknown'));
    expect(readRows()[0]).toContain('h0.example.org');
  });

  test('begins every text anew with all of its verdicts', () => {
    const props = buildCheckProps(fourLines);
    const { rerender } = render(<CheckView {...props} />);
    fireEvent.click(screen.getByTestId('check-filter-out'));
    const next = buildCheckProps('a.example\nb.example').progress;
    rerender(<CheckView {...props} progress={next && { ...next, run: 2 }} />);
    expect(readRows()).toHaveLength(2);
  });

  test('says how far it is, and saves nothing before it is done', () => {
    const props = buildCheckProps(manyLines);
    const onSaveCsv = vi.fn<CheckViewProps['onSaveCsv']>();
    const checked = props.progress?.checked ?? [];
    render(
      <CheckView
        {...props}
        onSaveCsv={onSaveCsv}
        progress={{ run: 1, checked, lineCount: 100_000, moreCount: 5, isRunning: true }}
      />,
    );
    expect(screen.getByTestId('check-status').textContent).toBe('Judged 250 of 100,000.');
    expect(screen.getByTestId('check-more').textContent).toContain('5 lines are beyond the first 100,000');
    fireEvent.click(screen.getByTestId('save-csv'));
    expect(onSaveCsv).not.toHaveBeenCalled();
  });

  test('shows the whole verdict of a single address, and why', () => {
    render(<CheckView {...buildCheckProps('https://app.secopsgateway.com/orders')} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Check addresses');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('In scope');
    expect(screen.getByTestId('verdict-host').textContent).toBe('app.secopsgateway.com/orders');
    expect(screen.getByTestId('why-verdict').hasAttribute('open')).toBe(true);
    expect(screen.queryByTestId('check-table')).toBeNull();
  });

  test('leads to our own page and never to the address', () => {
    render(<CheckView {...buildCheckProps('javascript:alert(1)\nhttps://evil.example/"><img src=x>')} />);
    const links = [...screen.getByTestId('check-table').querySelectorAll('a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toHaveLength(2);
    expect(links.every((href) => href?.startsWith('check.html#url='))).toBe(true);
    expect(screen.getByTestId('check-table').querySelector('img')).toBeNull();
  });

  test('keeps the text where the lists could not be read, and says so', () => {
    render(<CheckView {...buildCheckProps('', { initialText: 'a.com', problem: phrase('check_failed') })} />);
    expect(screen.getByRole('alert').textContent).toContain('Your text is still here');
    expect(screen.getByDisplayValue('a.com')).toBeDefined();
  });
});
