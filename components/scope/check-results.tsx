import { useMemo, useState } from 'react';
import { text } from '../../lib/base/text.ts';
import type { CheckedLine } from '../../lib/scope/checked-lines.ts';
import { verdictKinds, type VerdictKind } from '../../lib/scope/verdict.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { formatCount } from '../ui/count-text.ts';
import styles from './check-results.module.css';
import { CheckTable } from './check-table.tsx';
import type { CheckProgress, CheckViewProps } from './check-view-props.ts';
import { sayVerdict } from './verdict-words.ts';

interface CheckResultsProps extends Pick<CheckViewProps, 'buildWhyPath' | 'onSaveCsv'> {
  readonly progress: CheckProgress;
}

type Filter = VerdictKind | 'all';

/** Rows of one step: what a person looks through, and what a page renders at once. */
const rowsPerStep = 100;

/** Many verdicts: counted, filtered, shown in steps and saved as a table. */
export function CheckResults({ progress, buildWhyPath, onSaveCsv }: CheckResultsProps) {
  const { checked, isRunning } = progress;
  const [filter, setFilter] = useState<Filter>('all');
  const [step, setStep] = useState(0);
  const counts = useMemo(() => countVerdicts(checked), [checked]);
  const shown = useMemo(
    () => (filter === 'all' ? checked : checked.filter(({ verdict }) => verdict.kind === filter)),
    [checked, filter],
  );
  const lastStep = Math.max(0, Math.ceil(shown.length / rowsPerStep) - 1);
  const current = Math.min(step, lastStep);
  const rows = shown.slice(current * rowsPerStep, (current + 1) * rowsPerStep);
  return (
    <section className={styles.results} aria-label={text('check_results')}>
      <div className={styles.tools}>
        <ChoiceField<Filter>
          id="check-filter"
          question={text('check_filter')}
          testId="check-filter"
          value={filter}
          choices={[
            { value: 'all', label: labelCount(text('check_filter_all'), checked.length) },
            ...verdictKinds.map((kind) => ({
              value: kind,
              label: labelCount(sayVerdict(kind), counts[kind]),
            })),
          ]}
          onChange={(chosen) => {
            setFilter(chosen);
            setStep(0);
          }}
        />
        <Button
          icon="save"
          testId="save-csv"
          isUnavailable={isRunning || shown.length === 0}
          onClick={() => onSaveCsv(shown)}
        >
          {text(filter === 'all' ? 'check_save_csv' : 'check_save_shown', formatCount(shown.length))}
        </Button>
      </div>
      {lastStep === 0 ? undefined : (
        <nav className={styles.steps} aria-label={text('check_steps')}>
          <Button
            size="s"
            testId="check-previous"
            isUnavailable={current === 0}
            onClick={() => setStep(current - 1)}
          >
            {text('check_previous')}
          </Button>
          <span data-testid="check-rows">
            {text(
              'check_rows',
              formatCount(current * rowsPerStep + 1),
              formatCount(current * rowsPerStep + rows.length),
              formatCount(shown.length),
            )}
          </span>
          <Button
            size="s"
            testId="check-next"
            isUnavailable={current === lastStep}
            onClick={() => setStep(current + 1)}
          >
            {text('check_next')}
          </Button>
        </nav>
      )}
      {shown.length === 0 ? (
        <p className={styles.none}>{text('check_no_rows')}</p>
      ) : (
        <CheckTable rows={rows} firstNumber={current * rowsPerStep + 1} buildWhyPath={buildWhyPath} />
      )}
    </section>
  );
}

function countVerdicts(checked: readonly CheckedLine[]): Readonly<Record<VerdictKind, number>> {
  const counts = { in: 0, out: 0, unclear: 0, unknown: 0 };
  for (const { verdict } of checked) counts[verdict.kind] += 1;
  return counts;
}

function labelCount(words: string, count: number): string {
  return text('check_filter_count', words, formatCount(count));
}
