import { describe, expect, it } from 'vitest';
import { phrase } from '../../../lib/base/text.ts';
import { buildLedgerLines } from '../../../lib/evidence/ledger-line.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

describe('buildLedgerLines', () => {
  it('words each row and masks the secret in an address that it repeats', () => {
    const rows = [
      { kind: 'dropped', phrase: phrase('ledger_picture_missing', 'https://a.test/?token=abc') },
    ] as const;
    expect(buildLedgerLines(rows, noRules)).toEqual([
      {
        kind: 'dropped',
        text: 'The picture https://a.test/?token=masked-token is no longer in this browser and is not attached.',
      },
    ]);
  });
});
