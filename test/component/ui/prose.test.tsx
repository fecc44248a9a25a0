import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Prose } from '../../../components/ui/prose.tsx';
import { phrase } from '../../../lib/base/text.ts';

afterEach(cleanup);

test('isolates each value, and shows a machine’s words as code', () => {
  const { container } = render(
    <Prose phrase={phrase('scope_in', 'SecOps', '*.example.com')} codeValues={['*.example.com']} />,
  );
  expect(container.textContent).toBe('SecOps lists *.example.com, and no exclusion covers this page.');
  expect(container.querySelector('bdi')?.textContent).toBe('SecOps');
  expect(container.querySelector('code')?.textContent).toBe('*.example.com');
});

test.for(['`code`', '<img src=x>', '$1 $2', '\uE001\uE002', '\u2066', ''])(
  'a value %o is only ever text',
  (hostile) => {
    const { container } = render(<Prose phrase={phrase('scope_in', hostile, 'x')} />);
    expect(container.textContent).toBe(`${hostile} lists x, and no exclusion covers this page.`);
    expect(container.querySelector('code, img')).toBeNull();
  },
);
