import { phrase } from '../../base/text.ts';
import { securityTxtLimits } from '../limits.ts';
import type { NumberedLine } from './find-signed-text.ts';
import {
  securityTxtFieldNames,
  type SecurityTxt,
  type SecurityTxtField,
  type SecurityTxtFieldName,
  type SecurityTxtProblem,
} from './security-txt.ts';

const knownNames: ReadonlyMap<string, SecurityTxtFieldName> = new Map(
  securityTxtFieldNames.map((name) => [name.toLowerCase(), name]),
);

// RFC 5322 field names; the value begins after one space, and real files forget it
const fieldLine = /^([!-9;-~]+)[ \t]*:(.*)$/;
// a lone carriage return, an escape sequence: what a terminal or another parser would read differently
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;

type ReadLines = Pick<SecurityTxt, 'fields' | 'comments' | 'problems'>;

/** Reads the lines of a file into fields and comments, in order; a line that is neither is a problem. */
export function readFields(lines: readonly NumberedLine[]): ReadLines {
  const fields: SecurityTxtField[] = [];
  const comments: { line: number; text: string }[] = [];
  const problems: SecurityTxtProblem[] = [];
  for (const { line, text } of lines) {
    if (text.trim() === '') continue;
    if (text.length > securityTxtLimits.maxLineLength) {
      const limit = String(securityTxtLimits.maxLineLength);
      problems.push({ code: 'line_too_long', line, phrase: phrase('security_txt_line_too_long', limit) });
      continue;
    }
    if (text.startsWith('#') && !controls.test(text)) {
      comments.push({ line, text: text.slice(1).trim() });
      continue;
    }
    const [, name = '', rest = ''] = fieldLine.exec(text) ?? [];
    const value = rest.trim();
    if (name === '' || value === '' || controls.test(text)) {
      problems.push({ code: 'line_not_a_field', line, phrase: phrase('security_txt_line_not_a_field') });
      continue;
    }
    const known = knownNames.get(name.toLowerCase());
    fields.push({ name, ...(known === undefined ? {} : { known }), value, line });
  }
  return { fields, comments, problems };
}
