import { describe, expect, it } from 'vitest';
import { redactEvidence } from '../../../lib/evidence/redact-evidence.ts';
import { buildEvidenceId, buildExchange, buildScreenshot, draftId } from './evidence-fixtures.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

describe('redactEvidence', () => {
  it('redacts both kinds with the same names', async () => {
    const token = 'q7Zk2LmN8pRt4VxY';
    const page = {
      ...buildScreenshot().page,
      url: `https://a.test/?token=${token}`,
      title: `Order ${token}`,
    };
    const screenshot = buildScreenshot({ page, filename: `${token}.png`, label: token });
    const { exchanges, screenshots } = await redactEvidence([screenshot, buildExchange()], {
      draftId,
      keptSecrets: [],
      rules: noRules,
    });
    expect(JSON.stringify([exchanges, screenshots])).not.toContain(token);
    const name = /token-[0-9a-f]{6}/.exec(JSON.stringify(exchanges))?.[0] ?? 'none';
    expect(screenshots[0]).toMatchObject({
      filename: `masked-${name}.png`,
      page: { url: `https://a.test/?token=masked-${name}` },
    });
  });

  it('keeps the order of each kind', async () => {
    const evidence = [3, 1, 2].map((number) => buildExchange({ id: buildEvidenceId(number) }));
    const { exchanges } = await redactEvidence(evidence, { draftId, keptSecrets: [], rules: noRules });
    expect(exchanges.map(({ id }) => id)).toEqual([3, 1, 2].map(buildEvidenceId));
  });
});
