import { text } from '../../lib/base/text.ts';
import type { CheckedLine } from '../../lib/scope/checked-lines.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './check-table.module.css';
import type { CheckViewProps } from './check-view-props.ts';
import { VerdictChip } from './verdict-chip.tsx';

interface CheckTableProps extends Pick<CheckViewProps, 'buildWhyPath'> {
  readonly rows: readonly CheckedLine[];
  /** The number of the first row among all that are shown. */
  readonly firstNumber: number;
}

// the whole address stands behind "Why"
const shownLength = 300;

/** One step of the verdicts as a table; on a narrow screen each row is a block of its own. */
export function CheckTable({ rows, firstNumber, buildWhyPath }: CheckTableProps) {
  return (
    <table className={styles.table} data-testid="check-table">
      <caption>
        <VisuallyHidden>{text('check_results')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('check_column_address')}</th>
          <th scope="col">{text('check_column_verdict')}</th>
          <th scope="col">{text('check_column_rule')}</th>
          <th scope="col">{text('check_column_programme')}</th>
          <th scope="col">{text('check_column_reason')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // the same address can be pasted twice, so its place is the key
          <tr key={firstNumber + index} data-kind={row.verdict.kind}>
            <CheckedCells row={row} buildWhyPath={buildWhyPath} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CheckedCells({
  row,
  buildWhyPath,
}: Pick<CheckTableProps, 'buildWhyPath'> & { readonly row: CheckedLine }) {
  const { line, verdict } = row;
  const address = line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
  const { rule, programmeName } = verdict;
  return (
    <>
      <th scope="row" className={styles.address} dir="ltr">
        <VisibleText>{address}</VisibleText>
      </th>
      <td className={styles.verdict}>
        <VerdictChip kind={verdict.kind} />
      </td>
      <td data-label={text('check_column_rule')}>
        {rule === undefined ? undefined : (
          <code dir="ltr">
            <VisibleText>{rule.pattern}</VisibleText>
          </code>
        )}
      </td>
      <td data-label={text('check_column_programme')}>
        {programmeName === undefined ? undefined : (
          <bdi>
            <VisibleText>{programmeName}</VisibleText>
          </bdi>
        )}
      </td>
      <td className={styles.reason}>
        <Prose phrase={verdict.reason} codeValues={[rule?.pattern ?? '', verdict.runnerUp?.pattern ?? '']} />{' '}
        {/* our own page: the address itself is never asked for */}
        <a
          href={buildWhyPath(row)}
          target="_blank"
          rel="noreferrer"
          aria-label={text('check_why_label', address)}
        >
          {text('check_why')}
        </a>
      </td>
    </>
  );
}
