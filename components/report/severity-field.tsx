import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { Draft, DraftFields } from '../../lib/report/draft.ts';
import { buildCvss31Vector } from '../../lib/severity/build-cvss31-vector.ts';
import { cvss31Metrics } from '../../lib/severity/cvss31-metrics.ts';
import { parseCvss31 } from '../../lib/severity/parse-cvss31.ts';
import { scoreCvss31 } from '../../lib/severity/score-cvss31.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Prose } from '../ui/prose.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ChosenMetrics } from './chosen-metrics.ts';
import { describeField } from './describe-field.tsx';
import { SeverityBands } from './severity-bands.tsx';
import styles from './severity-field.module.css';
import { SeverityMetrics } from './severity-metrics.tsx';
import { SeverityScore } from './severity-score.tsx';

interface SeverityFieldProps {
  readonly draft: Draft;
  readonly programme: Programme | undefined;
  readonly onChangeFields: (change: Partial<DraftFields>) => void;
}

/** The CVSS 3.1 calculator: metrics, vector and score both ways, and the programme's own bands beside it. */
export function SeverityField({ draft, programme, onChangeFields }: SeverityFieldProps) {
  const vector = draft.fields.cvssVector;
  // metrics that do not make a vector yet; the draft keeps only what has a score
  const [unfinished, setUnfinished] = useState<ChosenMetrics>({});
  const outcome = vector === '' ? undefined : parseCvss31(vector);
  const chosen: ChosenMetrics = outcome?.kind === 'parsed' ? { ...outcome.metrics } : unfinished;
  const score = outcome?.kind === 'parsed' ? scoreCvss31(outcome.metrics).overall : undefined;

  const change = (cvssVector: string, rest: ChosenMetrics) => {
    setUnfinished(rest);
    onChangeFields({ cvssVector });
  };
  const choose = (metric: string, value: string) => {
    const next = { ...chosen, [metric]: value };
    const finished = joinVector(next);
    change(finished ?? '', finished === undefined ? next : {});
  };

  return (
    <Card testId="severity">
      <div className={styles.content}>
        <SeverityScore
          score={score}
          leftCount={cvss31Metrics.filter(({ metric }) => chosen[metric] === undefined).length}
          programme={programme}
        />
        <TextField
          {...describeField('cvssVector', draft, programme)}
          value={vector}
          isMono
          maxLength={300}
          placeholder={text('report_vector_example')}
          problem={outcome?.kind === 'refused' ? <Prose phrase={outcome.reason} /> : undefined}
          onChange={(typed) => change(typed.trim(), {})}
        />
        <SeverityMetrics chosen={chosen} onChoose={choose} />
        {Object.keys(chosen).length === 0 ? undefined : (
          <Button size="s" testId="clear-severity" onClick={() => change('', {})}>
            {text('report_clear_severity')}
          </Button>
        )}
        <SeverityBands score={score} programme={programme} />
      </div>
    </Card>
  );
}

/** The vector in the order of the standard, once every base metric is chosen. */
function joinVector(chosen: ChosenMetrics): string | undefined {
  const parts = Object.entries(chosen).map(([metric, value]) => `${metric}:${value}`);
  const outcome = parseCvss31(['CVSS:3.1', ...parts].join('/'));
  return outcome.kind === 'parsed' ? buildCvss31Vector(outcome.metrics) : undefined;
}
