import { describe, expect, it } from 'vitest';
import { phrase } from '../../../lib/base/text.ts';
import { checkLine, type CheckedLine } from '../../../lib/scope/checked-lines.ts';
import { verdictCsvHeader, writeVerdictRows } from '../../../lib/scope/write-verdict-csv.ts';
import { buildList, inRule, judge } from './scope-fixtures.ts';

/** Reads a table by the letter of RFC 4180, section 2. */
function readCsv(written: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const row of written.matchAll(/(?:"(?:[^"]|"")*"(?:,|\r\n))+?(?<=\r\n)/g)) {
    rows.push(
      [...row[0].matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, field = '']) =>
        field.replaceAll('""', '"'),
      ),
    );
  }
  return rows;
}

function check(line: string, list = buildList({ web: [inRule('*.acme.com')] })): CheckedLine {
  return checkLine(line, (url) => judge(url, list));
}

function writeVerdictCsv(checked: readonly CheckedLine[]): string {
  return verdictCsvHeader + writeVerdictRows(checked);
}

describe('a table of verdicts', () => {
  it('has a row for each line, under the names of the columns', () => {
    const written = writeVerdictCsv([check('https://a.acme.com/?a=1,2'), check('no "address"')]);
    expect(written.startsWith('\uFEFF"url","verdict",')).toBe(true);
    expect(readCsv(written)).toEqual([
      ['url', 'verdict', 'programme', 'rule', 'reason', 'format', 'stale'],
      [
        'https://a.acme.com/?a=1,2',
        'in',
        'Acme',
        '*.acme.com',
        'Acme lists *.acme.com, and no exclusion covers this page.',
        'cvd-0.2',
        'false',
      ],
      ['no "address"', 'unknown', '', '', 'This is not a web address, so no list can judge it.', '', ''],
    ]);
  });

  it('says that a list is stale, or has expired', () => {
    const expired = buildList({ web: [inRule('*.acme.com')], expiresAt: '2020-01-01T00:00:00Z' });
    const stale = { ...buildList({ web: [inRule('*.acme.com')] }), staleAt: '2020-01-01T00:00:00Z' };
    const rows = readCsv(writeVerdictCsv([check('a.acme.com', expired), check('a.acme.com', stale)]));
    expect(rows.slice(1).map((fields) => [fields[1], fields[6]])).toEqual([
      ['unknown', 'true'],
      ['in', 'true'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uFF1D1+1'])(
    'lets no spreadsheet program run %j',
    (formula) => {
      const verdict = {
        kind: 'in' as const,
        isListExpired: false,
        programmeName: formula,
        rule: { pattern: formula, state: 'in' as const },
        format: formula,
        reason: phrase('ui_unless', formula),
      };
      const [, fields = []] = readCsv(writeVerdictCsv([{ line: formula, verdict }]));
      expect(fields).toHaveLength(7);
      for (const index of [0, 2, 3, 5]) expect(fields[index]).toBe(`'${formula}`);
    },
  );

  it('keeps a field in one piece, whatever marks it holds', () => {
    const line = 'a";=cmd|\' /C calc\'!A0\r\n"b",c';
    const [, fields = []] = readCsv(writeVerdictCsv([check(line)]));
    expect(fields[0]).toBe(line);
  });
});
