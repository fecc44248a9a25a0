import { text } from '../../lib/base/text.ts';
import { cvss31Metrics } from '../../lib/severity/cvss31-metrics.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import type { ChosenMetrics } from './chosen-metrics.ts';
import styles from './severity-metrics.module.css';

interface SeverityMetricsProps {
  readonly chosen: ChosenMetrics;
  readonly onChoose: (metric: string, value: string) => void;
}

/** The eight base metrics, each a question with its answers and a sentence on the answer chosen. */
export function SeverityMetrics({ chosen, onChoose }: SeverityMetricsProps) {
  return (
    <div className={styles.metrics}>
      {cvss31Metrics.map(({ metric, nameKey, meaningKey, values }) => {
        const value = chosen[metric];
        const choice = values.find((each) => each.value === value);
        return (
          <div key={metric} className={styles.metric}>
            <ChoiceField
              id={`cvss-${metric}`}
              testId={`cvss-${metric}`}
              question={text(nameKey)}
              help={text(choice === undefined ? meaningKey : choice.meaningKey)}
              value={value ?? ''}
              choices={values.map((each) => ({
                value: each.value,
                label: text(each.nameKey),
                hint: text(each.meaningKey),
              }))}
              onChange={(next) => onChoose(metric, next)}
            />
          </div>
        );
      })}
    </div>
  );
}
