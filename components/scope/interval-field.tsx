import { text, type MessageKey } from '../../lib/base/text.ts';
import { subscriptionLimits } from '../../lib/policy/limits.ts';
import { SelectField } from '../ui/select-field.tsx';

const labels: Readonly<Record<number, MessageKey>> = {
  1: 'subscription_every_hour',
  6: 'subscription_every_6_hours',
  24: 'subscription_every_day',
  168: 'subscription_every_week',
};

interface IntervalFieldProps {
  readonly id: string;
  readonly intervalHours: number;
  readonly onChange: (intervalHours: number) => void;
}

/** How often a list is looked at. */
export function IntervalField({ id, intervalHours, onChange }: IntervalFieldProps) {
  return (
    <SelectField
      id={id}
      label={text('subscription_interval')}
      value={String(intervalHours)}
      testId="subscription-interval"
      options={subscriptionLimits.intervalHours.map((hours) => ({
        value: String(hours),
        label: text(labels[hours] ?? 'subscription_every_day'),
      }))}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
