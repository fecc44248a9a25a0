import { text } from '../../lib/base/text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { sayFormat } from './say-format.ts';
import type { FormatChoice } from './source-review.ts';

interface FormatFieldProps {
  readonly choice: FormatChoice;
  /** The format that the document was recognised as. */
  readonly found?: string | undefined;
  readonly onChoose: (format: string) => void;
}

/** How the document is read, and how else it could be. */
export function FormatField({ choice, found, onChoose }: FormatFieldProps) {
  const recognised =
    found !== undefined && choice.chosen === 'auto'
      ? text('source_format_found', sayFormat(found))
      : text('source_format_auto');
  return (
    <SelectField
      id="source-format"
      label={text('source_format')}
      value={choice.chosen}
      options={[
        { value: 'auto', label: recognised },
        ...choice.formats.map((format) => ({ value: format, label: sayFormat(format) })),
      ]}
      testId="source-format"
      onChange={onChoose}
    />
  );
}
