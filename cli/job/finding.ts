import type { DraftFields } from '../../lib/report/draft.ts';

/** What a person types into a draft. */
export interface Finding {
  readonly texts: Partial<Record<keyof DraftFields, string>>;
  /** Base metrics of CVSS 3.1 by their letter, as chosen in the calculator. */
  readonly severity: Readonly<Record<'AV' | 'AC' | 'PR' | 'UI' | 'S' | 'C' | 'I' | 'A', string>>;
}

/** The IDOR of the practice site, as somebody would report it. */
export const practiceFinding: Finding = {
  texts: {
    title: 'Order of another customer readable by id',
    weakness: 'Insecure direct object reference (IDOR)',
    cwe: 'CWE-639',
    description:
      'The orders API answers any signed-in customer for any order number. It does not check that the order belongs to the account that asks.',
    steps:
      '1. Sign in as account A.\n2. Open /orders/1042, which belongs to account B.\n3. The answer is 200 with the name and address of B.',
    proof:
      'The recorded request GET /api/orders/1042 was sent with the token of account A and answered with the order of B.',
    impact:
      'Any customer can read name, address and purchases of every other customer by counting up the order number.',
    proposedFix:
      'Compare the account of the order with the account that asks, and answer 404 where they differ.',
    contactName: 'Ada',
    contactAddress: 'ada@example.org',
    creditName: 'ada',
  },
  severity: { AV: 'N', AC: 'L', PR: 'L', UI: 'N', S: 'U', C: 'H', I: 'N', A: 'N' },
};

/** What is written about a page that nobody here knows: it says only what was really seen. */
export function buildDemonstrationFinding(url: string): Finding {
  return {
    texts: {
      ...practiceFinding.texts,
      title: `Demonstration report about ${new URL(url).host}`,
      weakness: 'Demonstration, no weakness was found',
      cwe: '',
      description:
        'This report was made by the demonstration run. It shows the way from page to receipt and claims no weakness.',
      steps: `1. Open ${url}.\n2. Nothing was found. This is a demonstration.`,
      proof: 'The screenshot shows the page as it was, and nothing else.',
      impact: 'None. This is a demonstration.',
      proposedFix: 'None is needed.',
    },
    severity: { AV: 'N', AC: 'L', PR: 'N', UI: 'N', S: 'U', C: 'N', I: 'N', A: 'N' },
  };
}
