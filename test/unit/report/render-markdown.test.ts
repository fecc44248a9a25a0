import { describe, expect, it } from 'vitest';
import { renderReportMarkdown } from '../../../lib/report/render-markdown.ts';
import type { OutgoingReport } from '../../../lib/report/wire.ts';
import { buildTestReport } from './report-fixtures.ts';

async function buildFullReport(): Promise<OutgoingReport> {
  const { report } = await buildTestReport({
    environment: 'Firefox',
    proof: 'See the answer.',
    wantsCredit: 'no',
  });
  return report;
}

describe('renderReportMarkdown', () => {
  it('gives each part its heading, in the order a triager reads', async () => {
    const markdown = renderReportMarkdown(await buildFullReport());
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# Order of another customer readable by id',
      '## Description',
      '## Steps to reproduce',
      '## What the proof shows',
      '## Impact',
      '## Severity',
      '## Environment',
      '## Requests',
      '## Files',
      '## What was captured, cut, masked or lost',
      '## Reporter',
    ]);
    expect(markdown).toContain('| Scope | In scope · `*.secopsgateway.com` |');
    expect(markdown).toContain('6.5 Medium · `CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N`');
    expect(markdown).toContain('- No public credit is wanted.');
  });

  it('leaves out what the report does not have', async () => {
    const report = await buildFullReport();
    const { impact: _impact, attachments: _attachments, ...rest } = report;
    const markdown = renderReportMarkdown(rest);
    expect(markdown).not.toMatch(/## Impact|## Files|undefined/);
  });

  it('lets nothing that a page wrote become markup', async () => {
    const report = await buildFullReport();
    const hostile = '`` | <script>alert(1)</script>\n## Forged @ada #1 ![x](https://a.test/x.png) \u202E';
    const [request] = report.x_goodfaith.requests;
    const markdown = renderReportMarkdown({
      ...report,
      title: hostile,
      target: hostile,
      endpoint: hostile,
      x_goodfaith: {
        ...report.x_goodfaith,
        environment: hostile,
        requests: request ? [{ ...request, url: hostile }] : [],
        ledger: [{ kind: 'dropped', text: hostile }],
      },
    });
    const fenced = /^(`{3,})\n[\s\S]*?\n\1$/gm;
    const outsideCode = markdown.replace(fenced, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/<script|^## Forged|!\[|\u202E/m);
    expect(markdown).not.toContain('\u202E');
    expect(
      outsideCode
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .every((line) => /^(\| [^|]*)+\|$/.test(line)),
    ).toBe(true);
  });
});
