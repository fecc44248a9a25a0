import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SeverityField } from '../../../components/report/severity-field.tsx';
import { secopsGateway } from '../programmes.ts';
import { buildDraft } from '../workspace-fixtures.ts';

afterEach(cleanup);

/** Keeps the vector as the draft would. */
function Calculator({ vector }: { readonly vector: string }) {
  const [cvssVector, setVector] = useState(vector);
  return (
    <>
      <output data-testid="kept">{cvssVector}</output>
      <SeverityField
        draft={buildDraft({ cvssVector })}
        programme={secopsGateway}
        onChangeFields={(change) => setVector(change.cvssVector ?? cvssVector)}
      />
    </>
  );
}

const idor = { AV: 'N', AC: 'L', PR: 'L', UI: 'N', S: 'U', C: 'H', I: 'N', A: 'N' };

function choose(metrics: Readonly<Record<string, string>>): void {
  for (const [metric, value] of Object.entries(metrics)) {
    fireEvent.click(screen.getByTestId(`cvss-${metric}-${value}`));
  }
}

test('nothing is chosen before the person chooses, and eight metrics are left', () => {
  render(<Calculator vector="" />);
  expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
  expect(screen.getByText('8 metrics are left to choose.')).toBeDefined();
});

test('eight choices make a vector and a score, and the programme’s examples stand beside it', () => {
  render(<Calculator vector="" />);
  choose(idor);
  expect(screen.getByTestId('kept').textContent).toBe('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N');
  expect(screen.getByTestId('score').dataset['score']).toBe('6.5');
  expect(screen.getByTestId('score').textContent).toContain('Medium');
  expect(screen.getByTestId('score').textContent).toContain('IDOR with limited scope');
});

test('seven choices are no severity: the draft stays empty', () => {
  render(<Calculator vector="" />);
  const { A: _left, ...seven } = idor;
  choose(seven);
  expect(screen.getByTestId('kept').textContent).toBe('');
  expect(screen.getByText('1 metric is left to choose.')).toBeDefined();
});

test('a vector that was typed sets the choices', () => {
  render(<Calculator vector="" />);
  fireEvent.change(screen.getByTestId('field-cvssVector'), {
    target: { value: ' CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N ' },
  });
  expect(screen.getByTestId('score').dataset['score']).toBe('6.1');
  expect(screen.getByTestId('cvss-S-C')).toHaveProperty('checked', true);
});

test('one choice changes a whole vector, and keeps what the calculator does not show', () => {
  render(<Calculator vector="CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N/E:P" />);
  choose({ PR: 'N' });
  expect(screen.getByTestId('kept').textContent).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P');
});

test.for([
  ['AV:N/AC:L', 'A CVSS 3.1 vector begins with'],
  ['CVSS:3.1/AV:N/AV:L', 'The metric AV is there twice'],
  ['CVSS:3.1/AV:<b>', '<b>'],
])('says what is wrong with %s, and shows no score', ([vector = '', words]) => {
  render(<Calculator vector={vector} />);
  const problem = document.getElementById('field-cvssVector-problem');
  expect(problem?.textContent).toContain(words);
  expect(screen.queryByTestId('score')).toBeNull();
  expect(screen.getByTestId('field-cvssVector').getAttribute('aria-invalid')).toBe('true');
});

test('clears the severity', () => {
  render(<Calculator vector="CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N" />);
  fireEvent.click(screen.getByTestId('clear-severity'));
  expect(screen.getByTestId('kept').textContent).toBe('');
  expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
});
