import { text, type MessageKey } from '../../lib/base/text.ts';

/** The first part of a format's name, e.g. `hackerone` of `hackerone-csv`, and what people call it. */
const names: ReadonlyMap<string, MessageKey> = new Map([
  ['bugcrowd', 'scope_format_bugcrowd'],
  ['burp', 'scope_format_burp'],
  ['caido', 'scope_format_caido'],
  ['cvd', 'scope_format_cvd'],
  ['federacy', 'scope_format_federacy'],
  ['hackerone', 'scope_format_hackerone'],
  ['intigriti', 'scope_format_intigriti'],
  ['plain', 'scope_format_plain'],
  ['yeswehack', 'scope_format_yeswehack'],
  ['zap', 'scope_format_zap'],
]);

/** Says a list's format, e.g. `CVD Policy 0.2` for `cvd-0.2`; a name nobody knows is shown as it is. */
export function sayFormat(format: string): string {
  const [first = '', ...rest] = format.split('-');
  const key = names.get(first);
  return key === undefined ? format : [text(key), ...rest].join(' ');
}
